package org.vetika.linkage.encoding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The secret that the parties of one round share and nobody else has: 256 random bits. Whoever
 * holds it can find out by trying who is in an encoded list, so the one who compares must not.
 *
 * <p>Never shown by {@link #toString}. File: lines {@code vetika-secret 1}, {@code round: …},
 * {@code secret: 64 hexadecimal digits}, {@code check: 8 digits} against typing errors.
 */
public final class RoundSecret {
  static final int BYTES = 32;

  private static final String FORMAT = "vetika-secret 1";

  private final String round;
  private final byte[] secret;

  /**
   * A secret that exists already.
   *
   * @param round name of the round: 1 to 60 letters, digits, dots, hyphens, underscores
   * @param secret at least 32 bytes
   * @throws ComparisonRefused when the name or the secret cannot serve
   */
  public RoundSecret(String round, byte[] secret) {
    if (!round.matches("[\\p{L}\\p{M}\\p{N}._-]{1,60}")) {
      throw new ComparisonRefused(
          ComparisonRefused.Reason.UNUSABLE_SETTINGS,
          "The name of a round is 1 to 60 letters, digits, dots, hyphens: " + round);
    }
    SecretStrength.check(secret);
    this.round = round;
    this.secret = secret.clone();
  }

  /** A new one; the source of chance is Java's for keys. */
  public static RoundSecret fresh(String round) {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    return new RoundSecret(round, secret);
  }

  /**
   * Reads a file of {@link #write}.
   *
   * @throws ComparisonRefused when it is no such file, was mistyped, or the secret is weak
   */
  public static RoundSecret read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    if (lines.isEmpty() || !lines.getFirst().strip().equals(FORMAT)) {
      throw new ComparisonRefused(
          ComparisonRefused.Reason.OTHER_FORMAT,
          "Not the secret of a round (made by --new-secret): " + file.getFileName());
    }
    Map<String, String> fields = new LinkedHashMap<>();
    for (String line : lines) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        fields.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
      }
    }
    RoundSecret read = new RoundSecret(fields.getOrDefault("round", ""), bytes(fields));
    if (!read.checkDigits().equals(fields.get("check"))) {
      throw new ComparisonRefused(
          ComparisonRefused.Reason.DAMAGED_FILE,
          "The secret was mistyped or changed: its check digits do not fit");
    }
    return read;
  }

  private static byte[] bytes(Map<String, String> fields) {
    try {
      return HexFormat.of().parseHex(fields.getOrDefault("secret", ""));
    } catch (IllegalArgumentException e) {
      throw new ComparisonRefused(
          ComparisonRefused.Reason.DAMAGED_FILE, "The secret is not in hexadecimal digits");
    }
  }

  /** Writes a new file that only its owner may read; an existing file is never replaced. */
  public void write(Path file) throws IOException {
    PrivateFile.create(file);
    Files.writeString(
        file,
        FORMAT
            + "\nround: "
            + round
            + "\nsecret: "
            + HexFormat.of().formatHex(secret)
            + "\ncheck: "
            + checkDigits()
            + "\n",
        StandardOpenOption.TRUNCATE_EXISTING);
  }

  /** Name of the round, which headers carry. */
  public String round() {
    return round;
  }

  /**
   * Sixteen hexadecimal digits that say whether two lists have the same secret, in whatever round,
   * and nothing else about it.
   */
  public String checkValue() {
    return HexFormat.of()
        .formatHex(KeyDerivation.derive(secret, "vetika", "key check value of encodings", 8));
  }

  /** A key for one use in this round. */
  byte[] key(String use) {
    return KeyDerivation.derive(secret, "vetika round " + round, use, BYTES);
  }

  private String checkDigits() {
    return HexFormat.of()
        .formatHex(
            KeyDerivation.derive(secret, "vetika round " + round, "check digits of the file", 4));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RoundSecret that
        && round.equals(that.round)
        && Arrays.equals(secret, that.secret);
  }

  @Override
  public int hashCode() {
    return round.hashCode();
  }

  @Override
  public String toString() {
    return "secret of round " + round;
  }
}
