package org.vetika.linkage.compare;

/** Spreads whole numbers evenly; the constants are those of the finalizers of MurmurHash3. */
public final class Hashes {
  private Hashes() {}

  /** A bijection of 32 bits. */
  public static int mix(int value) {
    int mixed = (value ^ (value >>> 16)) * 0x85EBCA6B;
    mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
    return mixed ^ (mixed >>> 16);
  }

  /** A bijection of 64 bits. */
  public static long mix(long value) {
    long mixed = (value ^ (value >>> 33)) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ (mixed >>> 33);
  }
}
