package org.vetika.linkage.intersection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.vetika.linkage.encoding.ComparisonRefused.Reason.ALREADY_ANSWERED;
import static org.vetika.linkage.encoding.ComparisonRefused.Reason.CHANGED_AFTER_COMMITMENT;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.vetika.linkage.encoding.ComparisonRefused;
import org.vetika.linkage.encoding.HeadedFile;

/**
 * One party's part in finding the size of the intersection of two sets, by Diffie–Hellman over
 * Curve25519 (Meadows 1986; Huberman, Franklin and Hogg 1999; only sizes as in De Cristofaro, Gasti
 * and Tsudik 2012). Both do the same: {@link #begin}, publish the commitment, exchange requests,
 * answer the other's request, count with the other's answer. The number that hides the set is kept
 * in a file that never leaves the party and answers one request only.
 */
public final class Participation {
  private static final String FORMAT = "vetika-intersection-own 1";
  private static final String DOMAIN = "vetika-intersection-V1-curve25519_XMD:SHA-512_ELL2_NU_";

  private final Commitment commitment;
  private final HiddenSet hidden;
  private final byte[] scalar;
  private final String answered;

  private Participation(Commitment commitment, HiddenSet hidden, byte[] scalar, String answered) {
    this.commitment = commitment;
    this.hidden = hidden;
    this.scalar = scalar;
    this.answered = answered;
  }

  /**
   * Hides a set; takes about 100 µs of one core per member.
   *
   * @param members normalized texts; those that are equal count once
   * @param least size below which no set of the round may be; agreed by the parties
   * @param counted hears how many members are hidden
   * @throws ComparisonRefused when the set is smaller than that
   */
  public static Participation begin(
      String round, String party, Collection<String> members, int least, IntConsumer counted) {
    Set<String> distinct = new LinkedHashSet<>(members);
    new Commitment(round, party, distinct.size(), least, new byte[32]).checkSize();
    byte[] scalar = new byte[X25519.SCALAR_SIZE];
    X25519.generatePrivateKey(new SecureRandom(), scalar);
    HiddenSet hidden =
        new HiddenSet(points(round, List.copyOf(distinct))).times(scalar, counted).shuffled();
    Commitment commitment = new Commitment(round, party, hidden.size(), least, hidden.digest());
    return new Participation(commitment, hidden, scalar, "");
  }

  /** The round is part of what is hashed: points of two rounds cannot be compared. */
  private static byte[] points(String round, List<String> members) {
    byte[] points = new byte[members.size() * CurvePoints.BYTES];
    IntStream.range(0, members.size())
        .parallel()
        .forEach(index -> {
          byte[] text = (round + "\u001F" + members.get(index)).getBytes(UTF_8);
          byte[] point = CurvePoints.of(text, DOMAIN);
          System.arraycopy(point, 0, points, index * CurvePoints.BYTES, CurvePoints.BYTES);
        });
    return points;
  }

  /** What to publish before the other's request is seen. */
  public Commitment commitment() {
    return commitment;
  }

  /**
   * Writes the own set, hidden.
   *
   * @param theirs the other's commitment: without it, nothing is sent
   */
  public void writeRequest(Commitment theirs, Path file) throws IOException {
    commitment.checkAgainst(theirs);
    new HiddenMessage(commitment, hidden).write(file, HiddenMessage.REQUEST);
  }

  /**
   * Hides the other's set once more, shuffles it and writes it.
   *
   * @param theirs what the other committed to
   * @param request what the other sent
   * @return this participation, which now answers no other request; to be written again
   * @throws ComparisonRefused when the request is not what was committed to, or another one was
   *     answered before
   */
  public Participation answer(Commitment theirs, Path request, Path file, IntConsumer counted)
      throws IOException {
    commitment.checkAgainst(theirs);
    HiddenSet set = readRequest(theirs, request);
    String digest = HexFormat.of().formatHex(set.digest());
    if (!answered.isEmpty() && !answered.equals(digest)) {
      throw new ComparisonRefused(
          ALREADY_ANSWERED,
          "This round has answered another request already: a second one could probe your set."
              + " Begin a new round");
    }
    new HiddenMessage(theirs, set.times(scalar, counted).shuffled())
        .write(file, HiddenMessage.ANSWER);
    return new Participation(commitment, hidden, scalar, digest);
  }

  private static HiddenSet readRequest(Commitment theirs, Path request) throws IOException {
    HiddenMessage message = HiddenMessage.read(request, HiddenMessage.REQUEST);
    if (!message.commitment().equals(theirs)) {
      throw new ComparisonRefused(
          CHANGED_AFTER_COMMITMENT,
          "The request of " + theirs.party() + " belongs to another commitment");
    }
    theirs.checkSet(message.set());
    return message.set().checked();
  }

  /**
   * Counts.
   *
   * @param request the other's request
   * @param answer the other's answer to the own request
   */
  public IntersectionSize count(Commitment theirs, Path request, Path answer, IntConsumer counted)
      throws IOException {
    commitment.checkAgainst(theirs);
    HiddenSet theirSet = readRequest(theirs, request).times(scalar, counted);
    HiddenMessage answered = HiddenMessage.read(answer, HiddenMessage.ANSWER);
    if (!answered.commitment().equals(commitment) || answered.set().size() != hidden.size()) {
      throw new ComparisonRefused(
          CHANGED_AFTER_COMMITMENT, "The answer of " + theirs.party() + " is not to your request");
    }
    int both = answered.set().checked().common(theirSet);
    return new IntersectionSize(hidden.size(), theirSet.size(), both);
  }

  /** Keeps the participation in a file that must never leave the party. */
  public void write(Path file) throws IOException {
    Map<String, String> header = new LinkedHashMap<>(commitment.header());
    header.put("answered", answered);
    header.put("note", "keep this file to yourself and destroy it when the round is over");
    HeadedFile.write(
        file,
        FORMAT,
        header,
        out -> {
          out.write(scalar);
          out.write(hidden.points());
        });
  }

  /** Reads a file of {@link #write}. */
  public static Participation read(Path file) throws IOException {
    return HeadedFile.read(
        file,
        FORMAT,
        (header, in) -> {
          byte[] scalar = new byte[X25519.SCALAR_SIZE];
          in.readFully(scalar);
          byte[] points =
              in.readNBytes(
                  Math.multiplyExact(HeadedFile.number(header, "size"), CurvePoints.BYTES));
          HiddenSet hidden = new HiddenSet(points);
          return new Participation(
              Commitment.from(header, hidden.digest()),
              hidden,
              scalar,
              header.getOrDefault("answered", ""));
        });
  }
}
