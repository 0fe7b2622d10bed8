package org.vetika.linkage.labelled;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One list of addressed persons with up to five duplicates of an original, several errors in each:
 * wrong letters, missing values, values in each other's place, words joined or parted.
 */
final class FebrlSets {
  static final List<String> COLUMNS =
      List.of(
          "given_name",
          "surname",
          "street_number",
          "address_1",
          "address_2",
          "suburb",
          "postcode",
          "state",
          "date_of_birth",
          "soc_sec_id");

  private static final int[][] NEIGHBORS = {{0, 1}, {3, 4}, {5, 6}};

  private final Chance chance;
  private final Typing typing;

  private FebrlSets(long seed) {
    chance = new Chance(seed);
    typing = new Typing(chance);
  }

  /**
   * Duplicates of given originals.
   *
   * @param duplicates how many in all
   * @param errors at most so many in one of them
   */
  static LabelledSet of(
      String name, List<List<String>> originals, int duplicates, int errors, long seed) {
    FebrlSets sets = new FebrlSets(seed);
    Records list = new Records("r", COLUMNS);
    List<List<String>> shuffled = sets.chance.shuffled(originals);
    for (int person = 0; person < originals.size(); person++) {
      list.add(person, shuffled.get(person));
    }
    for (int person = 0; list.size() < originals.size() + duplicates; person++) {
      int copies = sets.chance.one(1, 1, 1, 2, 2, 3, 4, 5);
      for (int copy = 0; copy < copies; copy++) {
        list.add(person, sets.wrong(shuffled.get(person), sets.chance.between(1, errors)));
      }
    }
    return new LabelledSet(name, List.of(list.list(sets.chance)));
  }

  /** Made-up originals. */
  static List<List<String>> originals(int number, long seed) {
    Chance chance = new Chance(seed);
    Words words = new Words(chance);
    Person.Population population = new Person.Population(chance, 700, 2_500, .75);
    List<String> streets = words.western(900, 2);
    List<String> suburbs = words.western(1_200, 3);
    List<List<String>> originals = new ArrayList<>();
    for (int record = 0; record < number; record++) {
      Person person = population.person();
      int suburb = Math.min(chance.below(1_200), chance.below(1_200));
      originals.add(
          List.of(
              chance.happens(.04) ? "" : person.given(),
              chance.happens(.02) ? "" : person.family(),
              chance.happens(.04) ? "" : "" + (1 + chance.below(14) * chance.below(14)),
              chance.zipf(streets, .5) + chance.one(" street", " place", " crescent", " circuit"),
              chance.happens(.35)
                  ? ""
                  : chance.zipf(suburbs, .3) + chance.one("", " park", " heights"),
              suburbs.get(suburb),
              "" + (2_000 + suburb * 7 % 5_000),
              chance.one("nsw", "nsw", "vic", "vic", "qld", "wa", "sa", "tas", ""),
              chance.happens(.06) ? "" : person.birth().toString().replace("-", ""),
              "" + (1_000_000 + chance.below(9_000_000))));
    }
    return originals;
  }

  private List<String> wrong(List<String> original, int errors) {
    List<String> wrong = new ArrayList<>(original);
    for (int error = 0; error < errors; error++) {
      int column = chance.below(COLUMNS.size());
      String value = wrong.get(column);
      int kind = chance.below(10);
      if (kind == 0) {
        wrong.set(column, "");
      } else if (kind == 1) {
        int[] two = chance.one(NEIGHBORS);
        Collections.swap(wrong, two[0], two[1]);
      } else if (kind == 2 && value.contains(" ")) {
        wrong.set(column, value.replace(" ", ""));
      } else {
        wrong.set(column, typing.letter(value));
      }
    }
    return wrong;
  }
}
