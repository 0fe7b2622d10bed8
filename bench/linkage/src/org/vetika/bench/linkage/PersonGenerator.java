package org.vetika.bench.linkage;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Made-up reports of made-up persons: names by Zipf's law (exponent 0.8) from 400 family and 4,000
 * given names, 1,652 communes, 22,000 days of birth, 1,460 days of the event, 1 to 6 reports of a
 * case. A report has a wrong letter in the given name (25 %) or the family name (20 %), the names
 * swapped (5 %), no day of birth (10 %) or a wrong digit in it (10 %), another commune (5 %), or the
 * event up to three days off (20 %). The same seed gives the same reports.
 */
public final class PersonGenerator {
  /** Names of the columns of {@link #write}, the id first; the part before its dash is the case. */
  public static final List<String> COLUMNS =
      List.of("id", "given_name", "family_name", "birth_date", "commune_code", "event_date");

  private static final int FAMILY_NAMES = 400;
  private static final int GIVEN_NAMES = 4_000;
  private static final int COMMUNES = 1_652;
  private static final int BIRTH_DAYS = 22_000;
  private static final int EVENT_DAYS = 1_460;
  private static final double EXPONENT = 0.8;
  private static final LocalDate FIRST_BIRTH = LocalDate.of(1945, 1, 1);
  private static final LocalDate FIRST_EVENT = LocalDate.of(2020, 1, 1);
  private static final double[] MORE_REPORTS = {.62, .84, .93, .97, .99};
  private static final String[] ONSETS = {
    "k", "kh", "ch", "chh", "t", "th", "p", "ph", "b", "d", "m", "n", "ny", "r", "l", "v", "s", "h",
    "sr", "pr", "kr", "sm", "sv", "tr"
  };
  private static final String[] RIMES = {
    "a", "an", "ang", "ay", "ea", "eang", "eap", "en", "eng", "et", "i", "im", "in", "o", "ol", "om",
    "on", "ong", "ok", "or", "ou", "un", "uth", "y", "ean", "oeun", "ak", "ath"
  };

  private final RandomGenerator random;
  private final List<String> familyNames;
  private final List<String> givenNames;
  private final double[] familyShares = shares(FAMILY_NAMES);
  private final double[] givenShares = shares(GIVEN_NAMES);

  /** A generator of its own random numbers. */
  public PersonGenerator(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    familyNames = names(FAMILY_NAMES, 1);
    givenNames = names(GIVEN_NAMES, 2);
  }

  /** So many reports, in random order, each with the values of {@link #COLUMNS}. */
  public List<String[]> reports(int number) {
    List<String[]> reports = new ArrayList<>(number);
    for (int person = 1; reports.size() < number; person++) {
      addCase(person, number, reports);
    }
    for (int last = number - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      String[] swapped = reports.get(last);
      reports.set(last, reports.get(other));
      reports.set(other, swapped);
    }
    return reports;
  }

  /** Writes reports as CSV with a line of headings, in UTF-8. */
  public static void write(List<String[]> reports, Path file) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      writer.write(String.join(",", COLUMNS));
      writer.newLine();
      for (String[] report : reports) {
        writer.write(String.join(",", report));
        writer.newLine();
      }
    }
  }

  private void addCase(int person, int number, List<String[]> reports) {
    String given = givenNames.get(drawn(givenShares));
    String family = familyNames.get(drawn(familyShares));
    LocalDate birth = FIRST_BIRTH.plusDays(random.nextInt(BIRTH_DAYS));
    int commune = random.nextInt(COMMUNES);
    LocalDate event = FIRST_EVENT.plusDays(random.nextInt(EVENT_DAYS));
    int wanted = 1 + drawn(MORE_REPORTS);
    for (int report = 1; report <= wanted && reports.size() < number; report++) {
      boolean swapped = happens(.05);
      String first = happens(.25) ? withTypingError(given) : given;
      String second = happens(.2) ? withTypingError(family) : family;
      reports.add(
          new String[] {
            person + "-" + report,
            swapped ? second : first,
            swapped ? first : second,
            birth(birth),
            commune(happens(.05) ? random.nextInt(COMMUNES) : commune),
            (happens(.2) ? event.plusDays(random.nextInt(-3, 4)) : event).toString()
          });
    }
  }

  private String birth(LocalDate date) {
    double chance = random.nextDouble();
    if (chance < .1) {
      return "";
    }
    char[] digits = date.toString().toCharArray();
    if (chance < .2) {
      int[] places = {2, 3, 6, 9};
      digits[places[random.nextInt(places.length)]] = (char) ('0' + random.nextInt(10));
    }
    return new String(digits);
  }

  /** Province, district and commune, two digits each: 25 × 8 × 9 is more than enough. */
  private static String commune(int number) {
    return String.format(
        Locale.ROOT, "%02d%02d%02d", 1 + number / 72, 1 + number / 9 % 8, 1 + number % 9);
  }

  private String withTypingError(String name) {
    StringBuilder wrong = new StringBuilder(name);
    int place = random.nextInt(name.length());
    char letter = (char) ('a' + random.nextInt(26));
    switch (random.nextInt(4)) {
      case 0 -> wrong.setCharAt(place, letter);
      case 1 -> wrong.insert(place, letter);
      case 2 -> wrong.deleteCharAt(place);
      default -> {
        int next = Math.min(place + 1, name.length() - 1);
        wrong.setCharAt(place, name.charAt(next));
        wrong.setCharAt(next, name.charAt(place));
      }
    }
    return wrong.isEmpty() ? name : wrong.toString();
  }

  private List<String> names(int number, int syllables) {
    Set<String> names = new HashSet<>();
    List<String> inOrder = new ArrayList<>();
    while (inOrder.size() < number) {
      StringBuilder name = new StringBuilder();
      int length = syllables + (random.nextInt(4) == 0 ? 1 : 0);
      for (int syllable = 0; syllable < length; syllable++) {
        name.append(ONSETS[random.nextInt(ONSETS.length)]);
        name.append(RIMES[random.nextInt(RIMES.length)]);
      }
      if (names.add(name.toString())) {
        inOrder.add(name.toString());
      }
    }
    return inOrder;
  }

  /** Sums of the shares of the first, the first two, … of so many values. */
  private static double[] shares(int values) {
    double[] sums = new double[values];
    double sum = 0;
    for (int value = 0; value < values; value++) {
      sum += Math.pow(value + 1, -EXPONENT);
      sums[value] = sum;
    }
    for (int value = 0; value < values; value++) {
      sums[value] /= sum;
    }
    return sums;
  }

  private int drawn(double[] sums) {
    int found = java.util.Arrays.binarySearch(sums, random.nextDouble());
    return found < 0 ? -found - 1 : found;
  }

  private boolean happens(double share) {
    return random.nextDouble() < share;
  }
}
