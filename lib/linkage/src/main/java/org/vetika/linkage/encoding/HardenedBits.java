package org.vetika.linkage.encoding;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Turns the filter into the encoding that leaves the party, as {@link Hardening} says. */
final class HardenedBits {
  private final EncodingSettings settings;
  private final int[] order;

  HardenedBits(EncodingSettings settings, RoundSecret secret) {
    this.settings = settings;
    order =
        settings.hardening() == Hardening.BALANCED ? drawn(settings.bits(), secret) : new int[0];
  }

  /** Length of the filter before hardening. */
  int filterBits() {
    return switch (settings.hardening()) {
      case NONE -> settings.bits();
      case FOLDED -> settings.bits() * 2;
      case BALANCED -> settings.bits() / 2;
    };
  }

  void write(long[] filter, long[] target, int offset) {
    int words = settings.words();
    switch (settings.hardening()) {
      case NONE -> System.arraycopy(filter, 0, target, offset, words);
      case FOLDED -> {
        for (int word = 0; word < words; word++) {
          target[offset + word] = filter[word] ^ filter[word + words];
        }
      }
      case BALANCED -> balance(filter, target, offset, words);
    }
  }

  private void balance(long[] filter, long[] target, int offset, int words) {
    Arrays.fill(target, offset, offset + words, 0);
    int half = settings.bits() / 2;
    for (int bit = 0; bit < settings.bits(); bit++) {
      int source = bit % half;
      boolean set = (filter[source >>> 6] >>> source & 1) == 1;
      if (set == (bit < half)) {
        target[offset + (order[bit] >>> 6)] |= 1L << order[bit];
      }
    }
  }

  /** An order of all bits that the secret gives: Fisher and Yates with 64 bits for each step. */
  private static int[] drawn(int bits, RoundSecret secret) {
    int[] order = new int[bits];
    byte[] key = secret.key("order of balanced bits");
    for (int index = 0; index < bits; index++) {
      ByteBuffer chance =
          ByteBuffer.wrap(KeyDerivation.derive(key, "order", Integer.toString(index), Long.BYTES));
      int other = (int) Long.remainderUnsigned(chance.getLong(), index + 1L);
      order[index] = order[other];
      order[other] = index;
    }
    return order;
  }
}
