package org.vetika.linkage.encoding;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;

/** Encodes a list record by record, then shuffles it: the order of a list says who stands where. */
public final class ListEncoder {
  /** Fields must tell records apart about as well as this many fair coins, in long lists. */
  private static final double MOST_ENTROPY_WANTED = 20;

  private final EncodingSettings settings;
  private final RoundSecret secret;
  private final RecordEncoder encoder;
  private final FieldEntropy entropy;
  private long[] rows = new long[0];
  private int[] sources = new int[0];
  private int added;
  private int count;

  /** An encoder for one list of one party. */
  public ListEncoder(EncodingSettings settings, RoundSecret secret) {
    this.settings = settings;
    this.secret = secret;
    encoder = new RecordEncoder(settings, secret);
    entropy = new FieldEntropy(settings.fields().size());
  }

  /**
   * Adds a record; records are counted from 0.
   *
   * @param values as many as there are fields, in their order; empty where unknown
   * @return whether it was taken: records with too few fields are left out
   */
  public boolean add(List<String> values) {
    int source = added++;
    grow();
    if (encoder.encode(values, rows, count * settings.words()) < settings.leastFields()) {
      return false;
    }
    sources[count++] = source;
    entropy.count(values);
    return true;
  }

  private void grow() {
    if (count == sources.length) {
      int wanted = Math.max(1024, count + count / 2);
      sources = Arrays.copyOf(sources, wanted);
      rows = Arrays.copyOf(rows, Math.multiplyExact(wanted, settings.words()));
    }
  }

  /**
   * The encoded list and, for its owner only, which record each row was.
   *
   * @param list what is sent
   * @param sources for each row of the list the number of the record, as {@link #add} counted
   */
  public record Encoded(EncodedList list, int[] sources) {}

  /**
   * The list, shuffled; the encoder must not be used again.
   *
   * @throws ComparisonRefused when the fields say too little to protect the records
   */
  public Encoded finish() {
    double wanted =
        count < 2 ? 0 : Math.min(MOST_ENTROPY_WANTED, 2 * Math.log(count) / Math.log(2));
    double found = entropy.bits();
    if (found < wanted) {
      throw new ComparisonRefused(
          ComparisonRefused.Reason.TOO_LITTLE_INFORMATION,
          "The fields say too little about a record (%.1f bits, %.1f are needed for %d records): add"
                  .formatted(found, wanted, count)
              + " a field, such as the date of birth or the commune");
    }
    shuffle(new SecureRandom());
    return new Encoded(
        new EncodedList(
            secret.round(), secret.checkValue(), settings.text(), settings.words(), count, rows),
        Arrays.copyOf(sources, count));
  }

  private void shuffle(SecureRandom chance) {
    int words = settings.words();
    for (int last = count - 1; last > 0; last--) {
      int other = chance.nextInt(last + 1);
      int source = sources[last];
      sources[last] = sources[other];
      sources[other] = source;
      for (int word = 0; word < words; word++) {
        long bits = rows[last * words + word];
        rows[last * words + word] = rows[other * words + word];
        rows[other * words + word] = bits;
      }
    }
  }
}
