package org.vetika.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.vetika.counts.release.CountTable;
import org.vetika.counts.release.DiscreteLaplace;
import org.vetika.counts.release.PrivacyBudget;
import org.vetika.counts.release.Rational;

/**
 * The other way to publish: every single group with noise, and no sums but those that readers make
 * themselves. A person's cases stand in single groups only, so the budget is spent once.
 *
 * @param epsilon spent on this release
 * @param limit of the stratum for ever
 * @param perPerson how many cases one person can add to the table
 * @param stratum whom the table is about
 * @param budget the file that remembers
 */
record NoisyRelease(Rational epsilon, Rational limit, int perPerson, String stratum, Path budget) {

  static Rational fraction(String option, String text) {
    try {
      Rational fraction = Rational.parse(text);
      if (fraction.positive()) {
        return fraction;
      }
    } catch (NumberFormatException | ArithmeticException e) {
      // Said below.
    }
    throw new CommandFailure("Not a fraction above 0 (0.5 or 1/2): " + option + " " + text);
  }

  void release(CountTable counts, String name, Path target, PrintWriter results)
      throws IOException {
    if (perPerson < 1) {
      throw new CommandFailure("A person adds at least one case: --per-person " + perPerson);
    }
    switch (new PrivacyBudget(budget, limit).spend(stratum, epsilon, name)) {
      case PrivacyBudget.Answer.Refused(Rational left) ->
          throw new CommandFailure(
              "The budget of \""
                  + stratum
                  + "\" does not allow it: "
                  + left
                  + " of "
                  + limit
                  + " are left, "
                  + epsilon
                  + " are wanted. Nothing was written");
      case PrivacyBudget.Answer.Granted(Rational left) -> {
        int groups = write(counts, target);
        results.println(groups + " groups with noise of scale " + perPerson + "/(" + epsilon + ")");
        results.println("Left of the budget of \"" + stratum + "\": " + left + " of " + limit);
      }
    }
  }

  /** Counts below 0 are kept: set to 0, they would make sums too large. */
  private int write(CountTable counts, Path target) throws IOException {
    DiscreteLaplace noise = new DiscreteLaplace(epsilon, perPerson);
    int groups = 0;
    try (var writer = Files.newBufferedWriter(target, StandardCharsets.UTF_8);
        var csv = new CSVPrinter(writer, CSVFormat.RFC4180)) {
      List<Object> heading = new ArrayList<>();
      counts.dimensions().forEach(dimension -> heading.add(dimension.name()));
      heading.add("noisy_count");
      csv.printRecord(heading);
      for (int cell = 0; cell < counts.cells(); cell++) {
        if (counts.single(cell)) {
          List<Object> row = new ArrayList<>();
          for (int at = 0; at < counts.dimensions().size(); at++) {
            row.add(String.join(">", counts.dimensions().get(at).path(counts.node(cell, at))));
          }
          row.add(BigInteger.valueOf(counts.value(cell)).add(noise.draw()));
          csv.printRecord(row);
          groups++;
        }
      }
    }
    return groups;
  }
}
