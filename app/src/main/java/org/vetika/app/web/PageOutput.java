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
    makeRoom(to - from);
    int at = from;
    while (at < to && text.charAt(at) < FIRST_OF_TWO_BYTES) {
      bytes[length++] = (byte) text.charAt(at++);
    }
    if (at < to) {
      writeBinaryContent(text.substring(at, to).getBytes(StandardCharsets.UTF_8));
    }
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
