package org.vetika.linkage.labelled;

import java.time.LocalDate;
import java.util.List;

/** A made-up person; a draw of {@link Population}. */
record Person(
    String given,
    String middle,
    String family,
    String sex,
    LocalDate birth,
    int commune,
    String phone) {
  /** Draws persons, their names by Zipf's law. */
  static final class Population {
    private final Chance chance;
    private final List<String> given;
    private final List<String> family;
    private final double exponent;

    Population(Chance chance, int givenNames, int familyNames, double exponent) {
      Words words = new Words(chance);
      this.chance = chance;
      this.given = words.western(givenNames, 2);
      this.family = words.western(familyNames, 2);
      this.exponent = exponent;
    }

    Person person() {
      return new Person(
          given(),
          given(),
          family(),
          chance.one("f", "m"),
          LocalDate.of(1930, 1, 1).plusDays(chance.below(28_000)),
          chance.below(1_600),
          phone());
    }

    String given() {
      return chance.zipf(given, exponent);
    }

    String family() {
      return chance.zipf(family, exponent);
    }

    String phone() {
      return "0%d %03d %03d"
          .formatted(chance.one(12, 15, 77, 92), chance.below(1000), chance.below(1000));
    }
  }

  /** Province, district and commune. */
  String communeCode() {
    return "%02d%02d%02d".formatted(1 + commune / 72, 1 + commune / 9 % 8, 1 + commune % 9);
  }
}
