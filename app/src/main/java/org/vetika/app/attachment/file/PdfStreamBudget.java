package org.vetika.app.attachment.file;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks the compressed streams of a PDF once without keeping them, so that a small file cannot
 * fill the memory when the PDF library unpacks the streams that hold objects. Pictures are never
 * unpacked here and do not count.
 */
final class PdfStreamBudget {
  private static final byte[] STREAM = Bytes.latin("stream");
  private static final int DICTIONARY = 800;

  private long left = FileLimits.UNPACKED_BYTES;

  private PdfStreamBudget() {}

  static void check(byte[] pdf) throws RefusedFileException {
    var budget = new PdfStreamBudget();
    for (int at = Bytes.indexOf(pdf, STREAM, 0, pdf.length);
        at >= 0;
        at = Bytes.indexOf(pdf, STREAM, at + STREAM.length, pdf.length)) {
      int data = at + STREAM.length;
      boolean end = at >= 3 && pdf[at - 1] == 'd' && pdf[at - 2] == 'n';
      if (!end && data + 2 < pdf.length) {
        String dictionary = dictionary(pdf, at);
        data += pdf[data] == '\r' ? 1 : 0;
        data += pdf[data] == '\n' ? 1 : 0;
        budget.count(pdf, data, dictionary);
      }
    }
  }

  private static String dictionary(byte[] pdf, int at) {
    int from = Math.max(0, at - DICTIONARY);
    String before = new String(pdf, from, at - from, java.nio.charset.StandardCharsets.ISO_8859_1);
    return before.substring(Math.max(0, before.lastIndexOf(" obj")));
  }

  private void count(byte[] pdf, int from, String dictionary) throws RefusedFileException {
    boolean objects = dictionary.contains("/ObjStm") || dictionary.contains("/XRef");
    // A name may be written with escapes, to be another name for careless readers.
    boolean picture = dictionary.contains("/Image") && !objects && !dictionary.contains("#");
    if (objects && (dictionary.contains("LZW") || dictionary.contains("RunLength"))) {
      throw new RefusedFileException(FileRefusal.TOO_MUCH_INSIDE);
    }
    if (!picture && (pdf[from] & 0x0f) == 8) {
      unpack(pdf, from);
    }
  }

  private void unpack(byte[] pdf, int from) throws RefusedFileException {
    var outer = new Inflater();
    var inner = new Inflater();
    byte[] once = new byte[64 * 1024];
    byte[] twice = new byte[64 * 1024];
    try {
      outer.setInput(pdf, from, pdf.length - from);
      boolean packedTwice = false;
      for (int round = 0; !outer.finished(); round++) {
        int length = outer.inflate(once);
        if (length == 0) {
          return;
        }
        spend(length);
        packedTwice = round == 0 ? length > 2 && (once[0] & 0x0f) == 8 : packedTwice;
        packedTwice = packedTwice && again(inner, once, length, twice);
      }
    } catch (DataFormatException notPackedThisWay) {
      // The PDF library stops at the same place.
      return;
    } finally {
      outer.end();
      inner.end();
    }
  }

  private boolean again(Inflater inner, byte[] input, int length, byte[] output)
      throws RefusedFileException {
    try {
      inner.setInput(input, 0, length);
      for (int n = inner.inflate(output); n > 0; n = inner.inflate(output)) {
        spend(n);
      }
      return !inner.finished();
    } catch (DataFormatException notTwice) {
      return false;
    }
  }

  private void spend(int bytes) throws RefusedFileException {
    left -= bytes;
    if (left < 0) {
      throw new RefusedFileException(FileRefusal.TOO_MUCH_INSIDE);
    }
  }
}
