package org.vetika.linkage;

/**
 * What one field adds to the weight of a pair.
 *
 * @param column the field; empty for what is taken off because strangers, such as relatives, have
 *     the same columns in common
 * @param left value as given in the one record, empty if missing
 * @param right value in the other
 * @param level in words, such as "nearly equal"; "missing" where one has no value
 * @param bits log2 of how many times likelier the level is among matches
 * @param rarityBits added because this very value is rarer than usual, below 0 if more frequent
 */
public record FieldWeight(
    String column, String left, String right, String level, double bits, double rarityBits) {}
