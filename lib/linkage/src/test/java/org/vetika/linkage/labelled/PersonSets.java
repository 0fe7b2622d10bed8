package org.vetika.linkage.labelled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lists of persons, as registers and surveys have them. */
final class PersonSets {
  private PersonSets() {}

  /**
   * One list, a tenth of it duplicates with exactly one error; second names are rare, and the day
   * of birth stands in three columns.
   */
  static LabelledSet oneErrorEach(int records, long seed) {
    Chance chance = new Chance(seed);
    Typing typing = new Typing(chance);
    Person.Population population = new Person.Population(chance, 180, 130, .7);
    Records list =
        new Records("r", List.of("fname_c1", "fname_c2", "lname_c1", "lname_c2", "by", "bm", "bd"));
    for (int person = 0; list.size() < records; person++) {
      Person drawn = population.person();
      List<String> values =
          List.of(
              drawn.given(),
              chance.happens(.04) ? drawn.middle() : "",
              drawn.family(),
              chance.happens(.02) ? population.family() : "",
              "" + drawn.birth().getYear(),
              "" + drawn.birth().getMonthValue(),
              "" + drawn.birth().getDayOfMonth());
      list.add(person, values);
      if (person % 9 == 0) {
        List<String> wrong = new ArrayList<>(values);
        int column = chance.one(0, 2, 4, 5, 6);
        wrong.set(
            column,
            column < 4 ? typing.letter(values.get(column)) : typing.digit(values.get(column)));
        list.add(person, wrong);
      }
    }
    return new LabelledSet("one error each, " + records, List.of(list.list(chance)));
  }

  /** Two registers of voters, most of whom are in both; some moved, some took another name. */
  static LabelledSet voters(int persons, long seed) {
    Chance chance = new Chance(seed);
    Typing typing = new Typing(chance);
    Person.Population population = new Person.Population(chance, 800, 3_000, .8);
    List<String> columns =
        List.of("first_name", "middle_name", "last_name", "birth_year", "gender", "zip");
    Records earlier = new Records("a", columns);
    Records later = new Records("b", columns);
    for (int number = 0; number < persons; number++) {
      Person person = population.person();
      String zip = "27%03d".formatted(person.commune() % 160);
      String year = "" + person.birth().getYear();
      if (number % 10 < 8) {
        String middle = chance.happens(.2) ? "" : person.middle();
        earlier.add(
            number, List.of(person.given(), middle, person.family(), year, person.sex(), zip));
      }
      if (number % 10 > 2) {
        boolean married = person.sex().equals("f") && chance.happens(.08);
        String middle = chance.happens(.4) ? person.middle().substring(0, 1) : person.middle();
        later.add(
            number,
            List.of(
                chance.happens(.06) ? typing.letter(person.given()) : person.given(),
                chance.happens(.2) ? "" : middle,
                married
                    ? population.family()
                    : chance.happens(.04) ? typing.letter(person.family()) : person.family(),
                chance.happens(.02) ? typing.digit(year) : year,
                chance.happens(.03) ? "u" : person.sex(),
                chance.happens(.12) ? "27%03d".formatted(chance.below(160)) : zip));
      }
    }
    return new LabelledSet("voters", List.of(earlier.list(chance), later.list(chance)));
  }

  /** Which columns two lists have, and what else is so. */
  enum Form {
    /** A name in one column and a year: namesakes of one age cannot be told apart. */
    NAME_AND_YEAR("name", "birth_year"),
    NAME_PLACE_AND_DATE("name", "commune_code", "incident_date"),
    NAMES_AND_DATE("given_name", "family_name", "birth_date"),
    /** In half the records there is no date. */
    HALF_MISSING("given_name", "family_name", "birth_date", "commune_code"),
    /** Who typed the record, when, and its number in the book say nothing about the person. */
    UNHELPFUL(
        "serial_number",
        "given_name",
        "family_name",
        "birth_date",
        "commune_code",
        "entry_date",
        "officer",
        "status"),
    FULL("given_name", "family_name", "sex", "birth_date", "commune_code", "phone");

    private final String columns;

    Form(String... columns) {
      this.columns = String.join(",", columns);
    }

    List<String> columns() {
      return List.of(columns.split(","));
    }
  }

  /**
   * Two lists of persons with about one error in each second record.
   *
   * @param onlyFirst how many are in the first list only
   * @param both how many are in both
   * @param onlySecond how many are in the second list only
   */
  static LabelledSet two(Form form, int onlyFirst, int both, int onlySecond, long seed) {
    Chance chance = new Chance(seed);
    Typing typing = new Typing(chance);
    Person.Population population = new Person.Population(chance, 600, 300, .7);
    Records first = new Records("a", form.columns());
    Records second = new Records("b", form.columns());
    for (int number = 0; number < onlyFirst + both + onlySecond; number++) {
      List<String> known = known(form, population.person(), chance);
      if (number < onlyFirst + both) {
        first.add(number, seen(form, known, chance, first.size()));
      }
      if (number >= onlyFirst) {
        second.add(number, seen(form, wrong(form, known, typing, chance), chance, second.size()));
      }
    }
    String name = form.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    return new LabelledSet(
        "%s %d/%d/%d".formatted(name, onlyFirst, both, onlySecond),
        List.of(first.list(chance), second.list(chance)));
  }

  private static List<String> known(Form form, Person person, Chance chance) {
    return form.columns().stream()
        .map(column ->
            switch (column) {
              case "name" -> person.given() + " " + person.family();
              case "given_name" -> person.given();
              case "family_name" -> person.family();
              case "sex" -> person.sex();
              case "birth_date" -> person.birth().toString();
              case "birth_year" -> "" + person.birth().getYear();
              case "commune_code" -> person.communeCode();
              case "incident_date" ->
                  java.time.LocalDate.of(2019, 1, 1).plusDays(chance.below(1_400)).toString();
              case "phone" -> person.phone();
              default -> "";
            })
        .toList();
  }

  private static List<String> wrong(Form form, List<String> known, Typing typing, Chance chance) {
    List<String> wrong = new ArrayList<>(known);
    for (int column = 0; column < wrong.size(); column++) {
      String value = known.get(column);
      String changed =
          switch (form.columns().get(column)) {
            case "name", "given_name", "family_name" ->
                chance.happens(.2) ? typing.letter(value) : value;
            case "birth_date", "incident_date" -> chance.happens(.15) ? typing.date(value) : value;
            case "birth_year", "phone" -> chance.happens(.06) ? typing.digit(value) : value;
            case "commune_code" -> chance.happens(.08) ? typing.digit(value) : value;
            default -> value;
          };
      wrong.set(column, changed);
    }
    return wrong;
  }

  /** What stands in a list: some values are missing, some are of the list and not of the person. */
  private static List<String> seen(Form form, List<String> known, Chance chance, int record) {
    List<String> seen = new ArrayList<>(known);
    for (int column = 0; column < seen.size(); column++) {
      switch (form.columns().get(column)) {
        case "serial_number" -> seen.set(column, "" + (10_000 + record));
        case "entry_date" ->
            seen.set(column, "2023-%02d-%02d".formatted(1 + record / 28 % 12, 1 + record % 28));
        case "officer" ->
            seen.set(column, chance.one(Arrays.asList("dara", "sok", "vanna", "mony")));
        case "status" -> seen.set(column, chance.happens(.9) ? "entered" : "checked");
        case "birth_date" -> {
          if (chance.happens(form == Form.HALF_MISSING ? .5 : .03)) {
            seen.set(column, "");
          }
        }
        case "phone" -> {
          if (chance.happens(.3)) {
            seen.set(column, "");
          }
        }
        default -> {}
      }
    }
    return seen;
  }
}
