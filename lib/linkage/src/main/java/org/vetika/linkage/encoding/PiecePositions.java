package org.vetika.linkage.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;

/**
 * Where the pieces of one field stand in the filter: numbers drawn from HMAC-SHA-256 of the piece
 * under the field's key, each position independent of the others. The usual "double hashing" draws
 * all positions of a piece from two numbers, and that structure has been attacked (Kroll and
 * Steinmetzer 2014). One thread.
 */
final class PiecePositions {
  /** More pieces than lists have; beyond it they are hashed anew each time. */
  private static final int MOST_KEPT = 100_000;

  private static final int PER_HASH = 16;

  private final Mac mac;
  private final int length;
  private final Map<String, short[]> kept = new HashMap<>();

  /** Positions from 0 to {@code length − 1} (at most 32,768). */
  PiecePositions(byte[] key, int length) {
    this.mac = KeyDerivation.mac(key);
    this.length = length;
  }

  /** The first {@code count} positions of the piece, or some more. */
  short[] of(String piece, int count) {
    short[] known = kept.get(piece);
    if (known != null && known.length >= count) {
      return known;
    }
    short[] positions = hash(piece, count);
    if (known != null || kept.size() < MOST_KEPT) {
      kept.put(piece, positions);
    }
    return positions;
  }

  private short[] hash(String piece, int count) {
    byte[] text = piece.getBytes(UTF_8);
    short[] positions = new short[(count + PER_HASH - 1) / PER_HASH * PER_HASH];
    for (int block = 0; block < positions.length / PER_HASH; block++) {
      mac.update((byte) block);
      byte[] hash = mac.doFinal(text);
      for (int index = 0; index < PER_HASH; index++) {
        int drawn = (hash[2 * index] & 0xFF) << 8 | hash[2 * index + 1] & 0xFF;
        // By multiplication: every position has the same share up to 1 in 16 for odd lengths.
        positions[block * PER_HASH + index] = (short) (drawn * length >>> 16);
      }
    }
    return positions;
  }
}
