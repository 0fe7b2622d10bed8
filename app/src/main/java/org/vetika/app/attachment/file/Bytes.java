package org.vetika.app.attachment.file;

/** Looking into bytes. */
final class Bytes {
  private Bytes() {}

  static boolean contains(byte[] bytes, byte[] part) {
    return indexOf(bytes, part, 0, bytes.length) >= 0;
  }

  /** Where the part begins, between two positions; -1 when it is not there. */
  static int indexOf(byte[] bytes, byte[] part, int from, int to) {
    for (int at = Math.max(0, from); at <= to - part.length; at++) {
      int same = 0;
      while (same < part.length && bytes[at + same] == part[same]) {
        same++;
      }
      if (same == part.length) {
        return at;
      }
    }
    return -1;
  }

  static boolean starts(byte[] bytes, String part) {
    return bytes.length >= part.length() && indexOf(bytes, latin(part), 0, part.length()) == 0;
  }

  static byte[] latin(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  static int unsigned16(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
  }
}
