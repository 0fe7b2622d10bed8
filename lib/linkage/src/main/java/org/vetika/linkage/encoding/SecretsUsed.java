package org.vetika.linkage.encoding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A party's own note of which secret served which round, so that neither is taken twice: with a
 * reused secret the lists of two rounds can be joined, and with a reused name nobody can tell two
 * secrets apart. The file holds check values only, one line per round: {@code CHECK ROUND}.
 */
public final class SecretsUsed {
  private final Path file;

  /** A note in this file, which need not exist yet. */
  public SecretsUsed(Path file) {
    this.file = file;
  }

  /**
   * Notes the use; the same secret for the same round may be noted again.
   *
   * @throws ComparisonRefused when the secret served another round, or the round another secret
   */
  public void note(RoundSecret secret) throws IOException {
    List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
    String line = secret.checkValue() + " " + secret.round();
    if (lines.contains(line)) {
      return;
    }
    for (String other : lines) {
      if (other.startsWith(secret.checkValue() + " ")) {
        throw reused("This secret has served the round " + other.substring(17) + " already");
      }
      if (other.endsWith(" " + secret.round())) {
        throw reused("The round " + secret.round() + " had another secret already");
      }
    }
    if (!Files.exists(file)) {
      PrivateFile.create(file);
    }
    Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
  }

  private static ComparisonRefused reused(String what) {
    return new ComparisonRefused(
        ComparisonRefused.Reason.REUSED_SECRET,
        what + ": make a new secret for each round, with a name of its own");
  }
}
