package org.vetika.app.consistency.round;

/**
 * What became of one record of a list.
 *
 * @param lists one bit a list in the order of the parties, the first the lowest: where its case is
 * @param repeated whether the list holds its case earlier already
 * @param unclear whether it is in a pair that nobody could decide
 */
record RecordOutcome(int lists, boolean repeated, boolean unclear) {
  private static final int MASK = 0b1111;
  private static final int REPEATED = 0b1_0000;
  private static final int UNCLEAR = 0b10_0000;

  static RecordOutcome of(byte stored) {
    return new RecordOutcome(stored & MASK, (stored & REPEATED) != 0, (stored & UNCLEAR) != 0);
  }

  byte stored() {
    return (byte) (lists | (repeated ? REPEATED : 0) | (unclear ? UNCLEAR : 0));
  }

  boolean isOn(int list) {
    return (lists & 1 << list) != 0;
  }
}
