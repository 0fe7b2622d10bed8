package org.vetika.counts.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * How much was told about each group of people in all, so that noisy figures are not published
 * until their average is the true one. A text file that only grows: {@code STRATUM TAB EPSILON TAB
 * USE}. What is spent on several figures about the same people adds up.
 */
public final class PrivacyBudget {
  private final Path file;
  private final Rational limit;

  /**
   * A budget kept in this file.
   *
   * @param limit what may be spent per stratum for ever, above 0; 1 is usual
   */
  public PrivacyBudget(Path file, Rational limit) {
    if (!limit.positive()) {
      throw new IllegalArgumentException("The limit is above 0");
    }
    this.file = file;
    this.limit = limit;
  }

  /** Answer to the wish to spend. */
  public sealed interface Answer {
    /** Noted: the figure may be drawn once. */
    record Granted(Rational left) implements Answer {}

    /** Too much: nothing was noted. */
    record Refused(Rational left) implements Answer {}
  }

  /**
   * Spends a part of the budget of a stratum, before any noise is drawn.
   *
   * @param stratum whom the figure is about; overlapping groups are one stratum
   * @param use what for, for people who read the file
   */
  public synchronized Answer spend(String stratum, Rational epsilon, String use)
      throws IOException {
    Rational left = limit.minus(spent(stratum));
    if (!epsilon.positive() || epsilon.compareTo(left) > 0) {
      return new Answer.Refused(left);
    }
    Files.writeString(
        file,
        one(stratum) + "\t" + epsilon + "\t" + one(use) + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    return new Answer.Granted(left.minus(epsilon));
  }

  /** What was spent on a stratum. */
  public Rational spent(String stratum) throws IOException {
    Rational sum = Rational.ZERO;
    List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
    for (String line : lines) {
      String[] parts = line.split("\t", -1);
      if (parts.length != 3) {
        throw new IOException("The ledger of noise cannot be read: " + line);
      }
      if (parts[0].equals(one(stratum))) {
        sum = sum.plus(Rational.parse(parts[1]));
      }
    }
    return sum;
  }

  private static String one(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }
}
