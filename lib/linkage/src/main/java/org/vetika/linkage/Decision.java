package org.vetika.linkage;

/**
 * What a person decided of a pair; it stands whatever the model says, and the model learns from it.
 *
 * @param left one record's number among the records of all lists
 * @param right the other's
 * @param same whether they are the same case
 */
public record Decision(int left, int right, boolean same) {
  public Decision {
    if (left == right) {
      throw new IllegalArgumentException("A record is the same as itself, whatever is decided");
    }
    if (left > right) {
      int smaller = right;
      right = left;
      left = smaller;
    }
  }
}
