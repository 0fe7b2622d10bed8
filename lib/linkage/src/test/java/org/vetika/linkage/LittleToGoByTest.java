package org.vetika.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Lists with few columns, with names in two scripts, with columns that follow from each other; the
 * id of a record names the person, and nothing but the columns is known to the program.
 */
class LittleToGoByTest {
  private static final String[] KHMER = {
    "សុខ", "ចាន់", "ភារុណ", "សុផល", "ពេជ្រ", "ចិន្តា", "ហេង", "វណ្ណា", "ដារ៉ា"
  };
  private static final String[] LATIN = {
    "sok", "chan", "phearun", "sophal", "pich", "chenda", "heng", "vanna", "dara"
  };
  private static final int PERSONS = 800;
  private static final int IN_BOTH = 300;

  private final Random random = new Random(9);

  @Test
  void a_name_and_an_age_tell_how_many_match() {
    assertThat(agreement(List.of("name", "age"), _ -> List.of(name(), age()))).isGreaterThan(0.85);
  }

  @Test
  void names_in_two_scripts_match_with_dates_and_places() {
    List<String> columns = List.of("given_name", "family_name", "birth_date", "commune_code");
    assertThat(agreement(columns, this::inScript)).isGreaterThan(0.95);
  }

  @Test
  void neighbors_are_not_matched_for_having_the_same_village_commune_and_district() {
    List<String> columns = List.of("name", "age", "village", "commune", "district");
    assertThat(agreement(columns, _ -> withPlaces())).isGreaterThan(0.9);
  }

  @Test
  void what_follows_from_another_column_is_left_out() {
    RecordList.Builder list =
        RecordList.named("a", List.of("name", "district_code", "commune_code", "sex"));
    for (int record = 0; record < 200; record++) {
      String commune = "%02d%02d%02d".formatted(1 + record % 9, 1 + record % 5, 1 + record % 7);
      String sex = record % 2 == 0 ? "f" : "m";
      list.add("r" + record, List.of(name(), commune.substring(0, 4), commune, sex));
    }
    Suggestion suggestion = Suggestion.from(List.of(list.build()), LinkageMode.DEDUPLICATE);
    assertThat(suggestion.leftOut())
        .containsExactly(
            new Suggestion.LeftOut("district_code", Suggestion.Reason.FOLLOWS_FROM_ANOTHER));
  }

  /** Values of a person. */
  private interface Values {
    List<String> of(int person);
  }

  /** F1 of the usual settings: the last persons of the first list are the first of the second. */
  private double agreement(List<String> columns, Values values) {
    RecordList.Builder first = RecordList.named("first", columns);
    RecordList.Builder second = RecordList.named("second", columns);
    for (int person = 0; person < 2 * PERSONS - IN_BOTH; person++) {
      List<String> known = values.of(person);
      if (person < PERSONS) {
        first.add("p" + person, known);
      }
      if (person >= PERSONS - IN_BOTH) {
        boolean translated = known.getFirst().charAt(0) > 127;
        second.add("p" + person, translated ? romanized(known) : withError(known));
      }
    }
    return f1(List.of(first.build(), second.build()));
  }

  private static double f1(List<RecordList> lists) {
    LinkageSettings settings = Suggestion.from(lists, LinkageMode.LINK).settings();
    LinkageResult result = Linkage.run(lists, settings, Progress.NONE);
    Pairs pairs = result.pairs();
    int right = 0;
    for (int pair = 0; pair < pairs.size(); pair++) {
      boolean same = result.id(pairs.left(pair)).equals(result.id(pairs.right(pair)));
      right += same && pairs.outcome(pair) == Outcome.MATCH ? 1 : 0;
    }
    return 2.0 * right / (pairs.count(Outcome.MATCH) + IN_BOTH);
  }

  private List<String> inScript(int person) {
    List<String> names = List.of(KHMER);
    String date = "%d-%02d-%02d".formatted(1950 + random.nextInt(50), 1 + person % 12, age(28));
    String place = "%02d%02d%02d".formatted(age(25), age(8), age(9));
    return List.of(
        names.get(random.nextInt(names.size())),
        names.get(random.nextInt(names.size())),
        date,
        place);
  }

  private static List<String> romanized(List<String> known) {
    List<String> romanized = new ArrayList<>(known);
    for (int name = 0; name < 2; name++) {
      romanized.set(name, LATIN[List.of(KHMER).indexOf(known.get(name))]);
    }
    return romanized;
  }

  private List<String> withPlaces() {
    int village = random.nextInt(60);
    return List.of(
        name(),
        age(),
        "phum " + letters(village),
        "sangkat " + letters(village / 4),
        "khan " + letters(village / 12));
  }

  private List<String> withError(List<String> known) {
    List<String> wrong = new ArrayList<>(known);
    if (random.nextInt(5) == 0) {
      wrong.set(0, known.getFirst() + "a");
    }
    return wrong;
  }

  private String name() {
    return LATIN[random.nextInt(LATIN.length)] + " " + letters(random.nextInt(400));
  }

  private static String letters(int number) {
    String mixed = Integer.toString((number + 1) * 7919 % 99_991, 26);
    StringBuilder letters = new StringBuilder();
    mixed.chars().forEach(c -> letters.append((char) ('a' + Character.digit(c, 26))).append('o'));
    return letters.toString();
  }

  private String age() {
    return Integer.toString(age(80));
  }

  private int age(int most) {
    return 1 + random.nextInt(most);
  }
}
