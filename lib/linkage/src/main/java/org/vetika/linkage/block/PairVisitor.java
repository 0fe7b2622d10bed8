package org.vetika.linkage.block;

/** Is shown pairs of records, by one thread. */
@FunctionalInterface
public interface PairVisitor {
  /** Two records by their numbers, the left one the smaller. */
  void visit(int left, int right);
}
