package org.vetika.linkage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Made-up people, each perhaps twice, the second time with an error or two. */
final class People {
  static final List<String> COLUMNS = List.of("given_name", "surname", "birth_date", "village");

  private static final String[] GIVEN = {
    "sophal", "dara", "bopha", "chan", "kunthea", "makara", "phearun", "ratha", "samnang", "thida",
    "vanna", "veasna", "pisey", "rithy", "sopheap", "chenda", "kosal", "leakhena", "mony", "narith"
  };
  private static final String[] FAMILY = {
    "sok", "chea", "heng", "kim", "ly", "meas", "ngin", "ouk", "pen", "prak", "sam", "som", "tep",
    "um", "vong", "yim", "chhay", "keo", "long", "nhem"
  };

  private final Random random;

  People(long seed) {
    random = new Random(seed);
  }

  /** Ids "p1", "p2" …; the second record of a person has the same with an apostrophe. */
  List<List<String>> withDuplicates(int persons, int duplicates) {
    List<List<String>> records = new ArrayList<>();
    for (int person = 1; person <= persons; person++) {
      List<String> record = record("p" + person);
      records.add(record);
      if (person <= duplicates) {
        records.add(wrong(record));
      }
    }
    Collections.shuffle(records, random);
    return records;
  }

  private List<String> record(String id) {
    return List.of(
        id,
        GIVEN[random.nextInt(GIVEN.length)],
        FAMILY[random.nextInt(FAMILY.length)],
        "%d-%02d-%02d"
            .formatted(1950 + random.nextInt(50), 1 + random.nextInt(12), 1 + random.nextInt(28)),
        "village " + random.nextInt(300));
  }

  private List<String> wrong(List<String> record) {
    List<String> wrong = new ArrayList<>(record);
    wrong.set(0, record.getFirst() + "'");
    switch (random.nextInt(4)) {
      case 0 -> wrong.set(1, record.get(1) + "a");
      case 1 -> wrong.set(3, "");
      case 2 -> wrong.set(4, "village 0");
      default -> Collections.swap(wrong, 1, 2);
    }
    return wrong;
  }

  static RecordList list(String name, List<List<String>> records) {
    RecordList.Builder list = RecordList.named(name, COLUMNS);
    records.forEach(record -> list.add(record.getFirst(), record.subList(1, record.size())));
    return list.build();
  }
}
