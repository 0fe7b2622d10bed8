package org.vetika.linkage.labelled;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reports of events by several organizations, and names in two scripts. */
final class IncidentSets {
  private static final List<String> KINDS =
      List.of("arrest", "threat", "eviction", "assembly dispersed", "summons");
  private static final String[] KHMER = {
    "សុខ", "ចាន់", "ភារុណ", "សុផល", "ពេជ្រ", "ចិន្តា", "ហេង", "វណ្ណា", "ដារ៉ា", "សំណាង", "បូរី",
    "ច័ន្ទ", "គឹម", "លី", "មាស", "ឈុន", "រតនា", "វិបុល", "សារ៉ាត់", "នារី"
  };
  private static final String[] LATIN = {
    "sok", "chan", "phearun", "sophal", "pich", "chenda", "heng", "vanna", "dara", "samnang",
    "borey", "chann", "kim", "ly", "meas", "chhun", "ratana", "vibol", "sarath", "neary"
  };

  private IncidentSets() {}

  /**
   * Two lists of events: date, commune, kind, number of people, names of victims. Dates cluster,
   * for many events happen on a few days; the capital has a third of them.
   */
  static LabelledSet events(int onlyFirst, int both, int onlySecond, boolean victims, long seed) {
    Chance chance = new Chance(seed);
    Typing typing = new Typing(chance);
    List<String> names = new Words(chance).khmer(500, 1);
    List<String> columns = List.of("date", "commune_code", "kind", "people");
    List<String> withVictims = new ArrayList<>(columns);
    withVictims.add("victims");
    Records first = new Records("a", victims ? withVictims : columns);
    Records second = new Records("b", victims ? withVictims : columns);
    for (int number = 0; number < onlyFirst + both + onlySecond; number++) {
      LocalDate date =
          LocalDate.of(2019, 1, 1)
              .plusDays(chance.happens(.25) ? chance.below(12) * 97 : chance.below(1_200));
      String commune =
          chance.happens(.35)
              ? "12%02d%02d".formatted(chance.between(1, 4), chance.between(1, 8))
              : "%02d%02d%02d"
                  .formatted(chance.between(1, 25), chance.between(1, 8), chance.between(1, 9));
      int people = chance.one(1, 1, 1, 2, 3, 5, 8, 20, 60);
      List<String> who = new ArrayList<>();
      for (int victim = 0; victim < Math.min(people, 4); victim++) {
        who.add(chance.zipf(names, .7) + " " + chance.zipf(names, .7));
      }
      String kind = chance.zipf(KINDS, .6);
      if (number < onlyFirst + both) {
        first.add(number, values(victims, date, commune, kind, people, who));
      }
      if (number >= onlyFirst) {
        List<String> heard = new ArrayList<>();
        who.forEach(victim -> heard.add(chance.happens(.3) ? typing.letter(victim) : victim));
        if (heard.size() > 1 && chance.happens(.4)) {
          heard.removeLast();
        }
        second.add(
            number,
            values(
                victims,
                chance.happens(.2) ? date.plusDays(chance.between(-3, 3)) : date,
                chance.happens(.1) ? typing.digit(commune) : commune,
                chance.happens(.15) ? chance.one(KINDS) : kind,
                chance.happens(.3) ? people + chance.between(0, 3) : people,
                heard));
      }
    }
    return new LabelledSet(
        victims ? "events with victims" : "events without names",
        List.of(first.list(chance), second.list(chance)));
  }

  private static List<String> values(
      boolean victims, LocalDate date, String commune, String kind, int people, List<String> who) {
    List<String> values = new ArrayList<>(List.of(date.toString(), commune, kind, "" + people));
    if (victims) {
      values.add(String.join("; ", who));
    }
    return values;
  }

  /** Reports of persons, the first list in Khmer letters, the second in Latin ones. */
  static LabelledSet twoScripts(int onlyFirst, int both, int onlySecond, long seed) {
    Chance chance = new Chance(seed);
    Typing typing = new Typing(chance);
    List<String> columns = List.of("family_name", "given_name", "birth_date", "commune_code");
    Records first = new Records("a", columns);
    Records second = new Records("b", columns);
    for (int number = 0; number < onlyFirst + both + onlySecond; number++) {
      int family = chance.below(KHMER.length);
      int given = chance.below(KHMER.length);
      String born = LocalDate.of(1950, 1, 1).plusDays(chance.below(20_000)).toString();
      String commune =
          "%02d%02d%02d"
              .formatted(chance.between(1, 25), chance.between(1, 8), chance.between(1, 9));
      if (number < onlyFirst + both) {
        first.add(number, List.of(KHMER[family], KHMER[given], born, commune));
      }
      if (number >= onlyFirst) {
        second.add(
            number,
            List.of(
                LATIN[family],
                chance.happens(.1) ? typing.letter(LATIN[given]) : LATIN[given],
                chance.happens(.1) ? "" : chance.happens(.1) ? typing.date(born) : born,
                chance.happens(.1) ? typing.digit(commune) : commune));
      }
    }
    return new LabelledSet("two scripts", List.of(first.list(chance), second.list(chance)));
  }
}
