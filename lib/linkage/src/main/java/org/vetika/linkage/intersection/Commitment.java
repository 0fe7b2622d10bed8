package org.vetika.linkage.intersection;

import static org.vetika.linkage.encoding.ComparisonRefused.Reason.CHANGED_AFTER_COMMITMENT;
import static org.vetika.linkage.encoding.ComparisonRefused.Reason.OTHER_ROUND;
import static org.vetika.linkage.encoding.ComparisonRefused.Reason.SET_TOO_SMALL;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vetika.linkage.encoding.ComparisonRefused;
import org.vetika.linkage.encoding.HeadedFile;

/**
 * What a party publishes before anything is sent: that its set will be this one and no other.
 *
 * @param round name of the round
 * @param party name that the party gives itself; the two differ
 * @param size members of the set, each counted once
 * @param least members that a set must have in this round
 * @param digest SHA-256 of the hidden set, which is sent later
 */
public record Commitment(String round, String party, int size, int least, byte[] digest) {
  /** First line of the file. */
  public static final String FORMAT = "vetika-intersection-commitment 1";

  /** Writes the file that is published. */
  public void write(Path file) throws IOException {
    HeadedFile.write(file, FORMAT, header(), out -> out.write(digest));
  }

  /** Reads a file of {@link #write}. */
  public static Commitment read(Path file) throws IOException {
    return HeadedFile.read(
        file,
        FORMAT,
        (header, in) -> {
          byte[] digest = new byte[32];
          in.readFully(digest);
          return from(header, digest);
        });
  }

  Map<String, String> header() {
    Map<String, String> header = new LinkedHashMap<>();
    header.put("round", round);
    header.put("party", party);
    header.put("size", Integer.toString(size));
    header.put("least", Integer.toString(least));
    return header;
  }

  static Commitment from(Map<String, String> header, byte[] digest) {
    return new Commitment(
        header.getOrDefault("round", ""),
        header.getOrDefault("party", ""),
        HeadedFile.number(header, "size"),
        HeadedFile.number(header, "least"),
        digest);
  }

  /** Short, for reading out over the telephone: 16 hexadecimal digits. */
  public String fingerprint() {
    return HexFormat.of().formatHex(digest, 0, 8);
  }

  /**
   * Checks that two parties can compare.
   *
   * @throws ComparisonRefused when rounds or least sizes differ, or a set is too small
   */
  void checkAgainst(Commitment other) {
    if (!round.equals(other.round) || least != other.least || party.equals(other.party)) {
      throw new ComparisonRefused(
          OTHER_ROUND,
          "The parties do not speak of the same comparison: round %s, least size %d, party %s against"
                  .formatted(round, least, party)
              + " round %s, least size %d, party %s"
                  .formatted(other.round, other.least, other.party));
    }
    other.checkSize();
  }

  void checkSize() {
    if (size < least) {
      throw new ComparisonRefused(
          SET_TOO_SMALL,
          "The set of %s has %d members, %d are the least: members of small sets can be found by"
                  .formatted(party, size, least)
              + " trying");
    }
  }

  /** Refuses a set that is not the one committed to. */
  void checkSet(HiddenSet set) {
    if (set.size() != size || !Arrays.equals(digest, set.digest())) {
      throw new ComparisonRefused(
          CHANGED_AFTER_COMMITMENT,
          "What " + party + " sent is not what it committed to before: the set was changed");
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Commitment that
        && header().equals(that.header())
        && Arrays.equals(digest, that.digest);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(digest);
  }

  @Override
  public String toString() {
    return header() + " " + fingerprint();
  }
}
