package org.vetika.linkage.encoding;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** People who do not exist: surname, given name, date of birth, commune. */
final class MadeUpPeople {
  static final List<EncodedField> FIELDS =
      List.of(
          new EncodedField("surname", FieldKind.NAME, 2, 0, false),
          new EncodedField("given", FieldKind.NAME, 3, 0, false),
          new EncodedField("birth", FieldKind.DATE, 3, 0, false),
          new EncodedField("commune", FieldKind.PLACE, 2, 0, false));

  private static final String[] SURNAMES = {
    "Sok", "Chan", "Chea", "Heng", "Kim", "Ly", "Meas", "Nhem", "Ouk", "Pich", "Ros", "Sam", "Tep",
    "Ung", "Vong", "Yim"
  };
  private static final String[] SYLLABLES = {
    "da", "ra", "so", "phea", "vi", "chet", "na", "rith", "bo", "pha", "sre", "mom", "ka", "nya",
    "ta", "lin", "sam", "nang", "kun", "thea"
  };

  private final Random chance;

  MadeUpPeople(long seed) {
    chance = new Random(seed);
  }

  List<List<String>> people(int count) {
    List<List<String>> people = new ArrayList<>();
    for (int person = 0; person < count; person++) {
      people.add(
          List.of(
              SURNAMES[chance.nextInt(SURNAMES.length)],
              syllable() + syllable() + (chance.nextInt(3) == 0 ? syllable() : ""),
              "%d-%02d-%02d"
                  .formatted(
                      1950 + chance.nextInt(55), 1 + chance.nextInt(12), 1 + chance.nextInt(28)),
              "%02d%02d%02d"
                  .formatted(
                      1 + chance.nextInt(25), 1 + chance.nextInt(8), 1 + chance.nextInt(9))));
    }
    return people;
  }

  private String syllable() {
    return SYLLABLES[chance.nextInt(SYLLABLES.length)];
  }

  /** The same people as another clerk wrote them: one letter wrong in a third of the names. */
  List<List<String>> misspelled(List<List<String>> people) {
    List<List<String>> written = new ArrayList<>();
    for (List<String> person : people) {
      List<String> fields = new ArrayList<>(person);
      if (chance.nextInt(3) == 0) {
        String given = fields.get(1);
        int at = chance.nextInt(given.length());
        char letter = (char) ('a' + chance.nextInt(26));
        fields.set(1, given.substring(0, at) + letter + given.substring(at + 1));
      }
      if (chance.nextInt(20) == 0) {
        fields.set(0, person.get(1));
        fields.set(1, person.get(0));
      }
      written.add(fields);
    }
    return written;
  }
}
