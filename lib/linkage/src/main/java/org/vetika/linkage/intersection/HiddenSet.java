package org.vetika.linkage.intersection;

import static org.vetika.linkage.encoding.ComparisonRefused.Reason.NOT_FROM_THE_PROTOCOL;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.vetika.linkage.encoding.ComparisonRefused;
import org.vetika.linkage.encoding.HeadedFile;

/**
 * Points that hide the members of a set.
 *
 * @param points 32 bytes each, one after the other
 */
record HiddenSet(byte[] points) {

  int size() {
    return points.length / CurvePoints.BYTES;
  }

  /** Hides the set once more; {@code counted} hears how many points are done. */
  HiddenSet times(byte[] scalar, IntConsumer counted) {
    byte[] hidden = new byte[points.length];
    AtomicInteger done = new AtomicInteger();
    boolean whole =
        IntStream.range(0, size())
            .parallel()
            .allMatch(index -> {
              int offset = index * CurvePoints.BYTES;
              boolean hides = CurvePoints.multiply(scalar, points, offset, hidden, offset);
              counted.accept(done.incrementAndGet());
              return hides;
            });
    if (!whole) {
      throw notFromProtocol("The other party sent points that hide nothing");
    }
    return new HiddenSet(hidden);
  }

  /** In an order drawn by chance, so that no place says which member stands there. */
  HiddenSet shuffled() {
    SecureRandom chance = new SecureRandom();
    byte[] mixed = points.clone();
    byte[] kept = new byte[CurvePoints.BYTES];
    for (int last = size() - 1; last > 0; last--) {
      int other = chance.nextInt(last + 1) * CurvePoints.BYTES;
      int place = last * CurvePoints.BYTES;
      System.arraycopy(mixed, place, kept, 0, CurvePoints.BYTES);
      System.arraycopy(mixed, other, mixed, place, CurvePoints.BYTES);
      System.arraycopy(kept, 0, mixed, other, CurvePoints.BYTES);
    }
    return new HiddenSet(mixed);
  }

  /** SHA-256 of the points in their order. */
  byte[] digest() {
    return HeadedFile.sha256().digest(points);
  }

  /** Refuses points off the curve and points that stand twice: nobody honest sends them. */
  HiddenSet checked() {
    if (distinct().size() != size()) {
      throw notFromProtocol("The other party sent a point twice");
    }
    boolean valid =
        IntStream.range(0, size())
            .parallel()
            .allMatch(index -> {
              byte[] point = new byte[CurvePoints.BYTES];
              System.arraycopy(points, index * CurvePoints.BYTES, point, 0, point.length);
              return CurvePoints.onCurve(point);
            });
    if (!valid) {
      throw notFromProtocol("The other party sent points that are not on the curve");
    }
    return this;
  }

  /** How many points stand in both. */
  int common(HiddenSet other) {
    Set<ByteBuffer> smaller = size() <= other.size() ? distinct() : other.distinct();
    Set<ByteBuffer> larger = size() <= other.size() ? other.distinct() : distinct();
    int common = 0;
    for (ByteBuffer point : smaller) {
      common += larger.contains(point) ? 1 : 0;
    }
    return common;
  }

  private Set<ByteBuffer> distinct() {
    Set<ByteBuffer> distinct = HashSet.newHashSet(size());
    for (int index = 0; index < size(); index++) {
      distinct.add(ByteBuffer.wrap(points, index * CurvePoints.BYTES, CurvePoints.BYTES));
    }
    return distinct;
  }

  private static ComparisonRefused notFromProtocol(String message) {
    return new ComparisonRefused(NOT_FROM_THE_PROTOCOL, message);
  }
}
