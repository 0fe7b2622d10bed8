package org.vetika.linkage.intersection;

import static org.vetika.linkage.encoding.ComparisonRefused.Reason.DAMAGED_FILE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.vetika.linkage.encoding.ComparisonRefused;
import org.vetika.linkage.encoding.HeadedFile;

/**
 * A file with hidden points that one party sends to the other.
 *
 * @param commitment whose set is in it
 * @param set the points
 */
record HiddenMessage(Commitment commitment, HiddenSet set) {
  /** A party's own set, hidden by it. */
  static final String REQUEST = "vetika-intersection-request 1";

  /** The other's set, hidden by both and shuffled. */
  static final String ANSWER = "vetika-intersection-answer 1";

  private static final int MOST = 50_000_000;

  void write(Path file, String format) throws IOException {
    HeadedFile.write(
        file,
        format,
        commitment.header(),
        out -> {
          out.write(commitment.digest());
          out.write(set.points());
        });
  }

  static HiddenMessage read(Path file, String format) throws IOException {
    return HeadedFile.read(
        file,
        format,
        (header, in) -> {
          byte[] digest = new byte[32];
          in.readFully(digest);
          return new HiddenMessage(
              Commitment.from(header, digest), new HiddenSet(points(header, in)));
        });
  }

  /** Grows with what is really there. */
  private static byte[] points(Map<String, String> header, InputStream in) throws IOException {
    int size = HeadedFile.number(header, "size");
    if (size > MOST) {
      throw new ComparisonRefused(DAMAGED_FILE, "The header says an impossible size: " + size);
    }
    byte[] points = in.readNBytes(Math.multiplyExact(size, CurvePoints.BYTES));
    if (points.length != size * CurvePoints.BYTES) {
      throw new ComparisonRefused(DAMAGED_FILE, "The file is cut off");
    }
    return points;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HiddenMessage that
        && commitment.equals(that.commitment)
        && Arrays.equals(set.points(), that.set.points());
  }

  @Override
  public int hashCode() {
    return commitment.hashCode();
  }
}
