package org.vetika.linkage.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;

/**
 * Encodes single records: the cryptographic long-term key of Schnell, Bachteler and Reiher (2009,
 * 2011), one Bloom filter for all fields, with keys of their own per field, or one HMAC-SHA-256 for
 * equal records only. One thread.
 */
public final class RecordEncoder {
  /** Names and places repeat; beyond so many values of a field they are cut anew. */
  private static final int MOST_KEPT = 50_000;

  private final EncodingSettings settings;
  private final List<PiecePositions> positions = new ArrayList<>();
  private final List<Map<String, List<String>>> kept = new ArrayList<>();
  private final Mac whole;
  private final HardenedBits hardened;
  private final long[] filter;
  private final int insertions;
  private final int weights;

  /** An encoder for one round; the same values give the same encoding. */
  public RecordEncoder(EncodingSettings settings, RoundSecret secret) {
    this.settings = settings;
    hardened = new HardenedBits(settings, secret);
    filter = new long[hardened.filterBits() / Long.SIZE];
    insertions = (int) ((long) settings.insertions() * hardened.filterBits() / settings.bits());
    weights = settings.fields().stream().mapToInt(EncodedField::weight).sum();
    whole = KeyDerivation.mac(secret.key("exact " + settings.text()));
    for (EncodedField field : settings.fields()) {
      byte[] key = secret.key("field " + field.name() + " " + field.kind().text());
      positions.add(new PiecePositions(key, hardened.filterBits()));
      kept.add(new HashMap<>());
    }
  }

  /**
   * Encodes a record.
   *
   * @param values as many as there are fields, in their order; empty where unknown
   * @param target takes {@link EncodingSettings#words} numbers
   * @param offset where in {@code target}
   * @return how many fields of the record say something
   */
  public int encode(List<String> values, long[] target, int offset) {
    if (settings.exact()) {
      exact(values, target, offset);
      return (int) values.stream().filter(value -> !FieldText.words(value).isEmpty()).count();
    }
    Arrays.fill(filter, 0);
    int filled = 0;
    String salt = salt(values);
    for (int field = 0; field < settings.fields().size(); field++) {
      EncodedField rule = settings.fields().get(field);
      List<String> pieces = pieces(field, values.get(field));
      filled += pieces.isEmpty() ? 0 : 1;
      insert(
          positions.get(field),
          pieces,
          rule.salting() ? "" : salt,
          (int) ((long) insertions * rule.weight() / weights));
    }
    hardened.write(filter, target, offset);
    return filled;
  }

  /** Sorted, so that the order of words does not show in which piece gets a bit more. */
  private List<String> pieces(int field, String value) {
    Map<String, List<String>> known = kept.get(field);
    List<String> pieces = known.get(value);
    if (pieces == null) {
      pieces = FieldPieces.of(settings.fields().get(field), value).stream().sorted().toList();
      if (known.size() < MOST_KEPT) {
        known.put(value, pieces);
      }
    }
    return pieces;
  }

  /** Each field sets its share of bits, however many pieces its value has. */
  private void insert(PiecePositions drawn, List<String> pieces, String salt, int share) {
    int count = pieces.size();
    for (int index = 0; index < count; index++) {
      int times = share / count + (index < share % count ? 1 : 0);
      short[] where = drawn.of(salt + pieces.get(index), times);
      for (int time = 0; time < times; time++) {
        filter[where[time] >>> 6] |= 1L << where[time];
      }
    }
  }

  private String salt(List<String> values) {
    StringBuilder salt = new StringBuilder();
    for (int field = 0; field < settings.fields().size(); field++) {
      if (settings.fields().get(field).salting()) {
        salt.append(FieldText.of(values.get(field))).append('\u001F');
      }
    }
    return salt.toString();
  }

  private void exact(List<String> values, long[] target, int offset) {
    for (int field = 0; field < settings.fields().size(); field++) {
      // With its length, so that "ab" + "c" differs from "a" + "bc".
      String normal = ExactText.of(settings.fields().get(field), values.get(field));
      byte[] text = normal.getBytes(UTF_8);
      whole.update(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
      whole.update(text);
    }
    ByteBuffer hash = ByteBuffer.wrap(whole.doFinal());
    for (int word = 0; word < settings.words(); word++) {
      target[offset + word] = hash.getLong();
    }
  }
}
