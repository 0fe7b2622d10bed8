package org.vetika.linkage;

/** Which records are compared with which. */
public enum LinkageMode {
  /** Records of different lists only: each list is taken to be free of duplicates. */
  LINK,
  /** Records of the same list only; for a single list. */
  DEDUPLICATE,
  /** All records, of whatever list. */
  BOTH
}
