package org.vetika.linkage.compare;

/**
 * Says how alike two different values of a field are. One instance belongs to one thread: it may
 * keep room to work in and remember answers.
 */
@FunctionalInterface
public interface Comparer {
  /**
   * The level, counted from 1 (equal) to the scheme's last but for the swapped one (different), of
   * two known and different values given by their codes. Symmetric.
   */
  int level(int left, int right);
}
