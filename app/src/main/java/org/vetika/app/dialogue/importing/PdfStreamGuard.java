package org.vetika.app.dialogue.importing;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks the compressed streams of a PDF once without keeping them, so that a small file cannot
 * fill the memory when the PDF library unpacks it whole. Pictures are not unpacked by reading text
 * and do not count.
 */
final class PdfStreamGuard {
  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
  private static final int DICTIONARY = 600;
  private static final int BUFFER = 64 * 1024;

  private PdfStreamGuard() {}

  static void check(byte[] content, ReadingBudget budget) throws RefusedException {
    int at = indexOf(content, 0);
    while (at >= 0) {
      int data = at + STREAM.length;
      boolean end = at >= 3 && content[at - 1] == 'd' && content[at - 2] == 'n';
      if (!end && data + 2 < content.length && !isPicture(content, at)) {
        data += content[data] == '\r' ? 1 : 0;
        data += data < content.length && content[data] == '\n' ? 1 : 0;
        unpack(content, data, budget);
      }
      at = indexOf(content, at + STREAM.length);
    }
  }

  private static int indexOf(byte[] content, int from) {
    for (int i = from; i <= content.length - STREAM.length; i++) {
      int same = 0;
      while (same < STREAM.length && content[i + same] == STREAM[same]) {
        same++;
      }
      if (same == STREAM.length) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isPicture(byte[] content, int at) {
    int from = Math.max(0, at - DICTIONARY);
    String before = new String(content, from, at - from, StandardCharsets.ISO_8859_1);
    String dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
    return dictionary.contains("/Image") && dictionary.contains("/Width");
  }

  private static void unpack(byte[] content, int from, ReadingBudget budget)
      throws RefusedException {
    if (from >= content.length || (content[from] & 0x0f) != 8) {
      return;
    }
    Inflater outer = new Inflater();
    Inflater inner = new Inflater();
    try {
      outer.setInput(content, from, content.length - from);
      count(outer, inner, budget);
    } catch (DataFormatException notFlate) {
      // Not compressed this way, or damaged: then the PDF library stops at the same place.
      return;
    } finally {
      outer.end();
      inner.end();
    }
  }

  /** Counts what comes out, and what comes out of that when it is compressed again. */
  private static void count(Inflater outer, Inflater inner, ReadingBudget budget)
      throws DataFormatException, RefusedException {
    byte[] buffer = new byte[BUFFER];
    byte[] second = new byte[BUFFER];
    boolean twice = false;
    for (int round = 0; !outer.finished(); round++) {
      int unpacked = outer.inflate(buffer);
      if (unpacked == 0) {
        return;
      }
      budget.unpack(unpacked);
      twice = round == 0 ? ((buffer[0] & 0x0f) == 8 && unpacked > 2) : twice;
      if (twice && !inner.finished()) {
        inner.setInput(buffer, 0, unpacked);
        twice = drain(inner, second, budget);
      }
    }
  }

  private static boolean drain(Inflater inner, byte[] buffer, ReadingBudget budget)
      throws RefusedException {
    try {
      for (int n = inner.inflate(buffer); n > 0; n = inner.inflate(buffer)) {
        budget.unpack(n);
      }
      return true;
    } catch (DataFormatException notTwice) {
      return false;
    }
  }
}
