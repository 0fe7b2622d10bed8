package org.vetika.linkage.encoding;

/**
 * A field of the records that is encoded.
 *
 * @param name the same at all parties, whatever their columns are called; lower case, no spaces
 * @param kind how it is cut
 * @param weight its share of the bits against those of the other fields, 1 to 100
 * @param reach for dates (days) and numbers: how far apart two values may be and still look alike;
 *     0 to 365
 * @param salting whether its value changes the encoding of all other fields: the strongest guard
 *     against counting frequent names, but records that differ in it never match
 */
public record EncodedField(String name, FieldKind kind, int weight, int reach, boolean salting) {
  /** Refuses what cannot be encoded. */
  public EncodedField {
    boolean usable =
        name.matches("[\\p{L}\\p{M}\\p{N}_.-]{1,60}")
            && weight >= 1
            && weight <= 100
            && reach >= 0
            && reach <= 365;
    if (!usable) {
      throw new ComparisonRefused(
          ComparisonRefused.Reason.UNUSABLE_SETTINGS,
          "The field "
              + name
              + " needs a name without spaces, a weight of 1 to 100 and a reach of"
              + " 0 to 365");
    }
  }

  /** Whether a value says something as what this field is: a date that can be read, a number. */
  public boolean understands(String value) {
    return !FieldPieces.of(this, value).isEmpty();
  }

  /** As headers give it: {@code surname=name*2}, {@code birth=date*1~3}, {@code year=exact*1!}. */
  public String text() {
    return name
        + "="
        + kind.text()
        + "*"
        + weight
        + (reach > 0 ? "~" + reach : "")
        + (salting ? "!" : "");
  }
}
