package org.vetika.app.web;

import gg.jte.TemplateOutput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A page as UTF-8 in one array that grows. Templates write thousands of pieces, most of them short
 * and of Latin letters: an array for each would be as much memory as the page again.
 */
final class PageOutput implements TemplateOutput {
  private static final int SMALLEST = 1024;
  private static final int FIRST_OF_TWO_BYTES = 0x80;
  private static final int FIRST_OF_THREE_BYTES = 0x800;

  /** Of a letter; two halves of a pair take four together. */
  private static final int MOST_BYTES = 3;

  private byte[] bytes;
  private int length;

  /**
   * @param expected bytes of the page, as far as is known
   */
  PageOutput(int expected) {
    bytes = new byte[Math.max(expected, SMALLEST)];
  }

  @Override
  public void writeContent(String text) {
    writeContent(text, 0, text.length());
  }

  @Override
  public void writeContent(String text, int from, int to) {
    makeRoom((to - from) * MOST_BYTES);
    byte[] target = bytes;
    int end = length;
    for (int at = from; at < to; at++) {
      char letter = text.charAt(at);
      if (letter < FIRST_OF_TWO_BYTES) {
        target[end++] = (byte) letter;
      } else if (letter < FIRST_OF_THREE_BYTES) {
        target[end++] = (byte) (0xC0 | letter >> 6);
        target[end++] = (byte) (0x80 | letter & 0x3F);
      } else if (!Character.isSurrogate(letter)) {
        target[end++] = (byte) (0xE0 | letter >> 12);
        target[end++] = (byte) (0x80 | letter >> 6 & 0x3F);
        target[end++] = (byte) (0x80 | letter & 0x3F);
      } else {
        length = end;
        writeBinaryContent(text.substring(at, to).getBytes(StandardCharsets.UTF_8));
        return;
      }
    }
    length = end;
  }

  @Override
  public void writeBinaryContent(byte[] piece) {
    makeRoom(piece.length);
    System.arraycopy(piece, 0, bytes, length, piece.length);
    length += piece.length;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  private void makeRoom(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
