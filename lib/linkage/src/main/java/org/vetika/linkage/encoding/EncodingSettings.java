package org.vetika.linkage.encoding;

import static org.vetika.linkage.encoding.ComparisonRefused.Reason.TOO_FEW_FIELDS;
import static org.vetika.linkage.encoding.ComparisonRefused.Reason.UNUSABLE_SETTINGS;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How the lists of a round are encoded; the same at all parties.
 *
 * @param fields at least three, with different names, not all of them salting
 * @param exact whether only equal records shall be found: one HMAC-SHA-256 per record instead of a
 *     Bloom filter
 * @param bits length of a Bloom filter: a multiple of 128 from 256 to 4,096
 * @param insertions how many bits a record with all fields sets, equal ones counted again; half of
 *     {@code bits} leaves about two fifths of the filter set
 * @param hardening what is done to the filters
 * @param leastFields how many fields a record must have; thinner records are left out
 */
public record EncodingSettings(
    List<EncodedField> fields,
    boolean exact,
    int bits,
    int insertions,
    Hardening hardening,
    int leastFields) {
  /** The fewest fields that a list may be encoded by: fewer are guessed from their frequencies. */
  public static final int FEWEST_FIELDS = 3;

  /** Refuses settings that would protect nobody. */
  public EncodingSettings {
    fields = List.copyOf(fields);
    if (fields.size() < FEWEST_FIELDS || leastFields < FEWEST_FIELDS) {
      throw new ComparisonRefused(
          TOO_FEW_FIELDS,
          "At least "
              + FEWEST_FIELDS
              + " fields are needed, "
              + fields.size()
              + " are named: with"
              + " fewer, people can be found by counting frequent values");
    }
    var names = new HashSet<String>();
    fields.forEach(field -> names.add(field.name()));
    boolean usable =
        names.size() == fields.size()
            && !fields.stream().allMatch(EncodedField::salting)
            && leastFields <= fields.size()
            && bits >= 256
            && bits <= 4096
            && bits % 128 == 0
            && insertions >= fields.size()
            && insertions <= bits;
    if (!usable) {
      throw new ComparisonRefused(
          UNUSABLE_SETTINGS,
          "These settings cannot be used: different field names, bits in steps of 128 from 256 to"
              + " 4096, insertions up to the bits");
    }
  }

  /** 1,024 bits, 512 insertions, no hardening, three fields per record. */
  public static EncodingSettings tolerant(List<EncodedField> fields) {
    return new EncodingSettings(fields, false, 1024, 512, Hardening.NONE, FEWEST_FIELDS);
  }

  /** Equal records only. */
  public static EncodingSettings exact(List<EncodedField> fields) {
    return new EncodingSettings(fields, true, 256, 128, Hardening.NONE, FEWEST_FIELDS);
  }

  /** Numbers of 64 bits that an encoding takes. */
  public int words() {
    return bits / Long.SIZE;
  }

  /** All settings in one line, which headers carry: equal texts are equal settings. */
  public String text() {
    String named = fields.stream().map(EncodedField::text).collect(Collectors.joining(" "));
    String method = exact ? "exact" : "bloom " + insertions + " " + hardening.text();
    return method + " bits " + bits + " least " + leastFields + " fields " + named;
  }
}
