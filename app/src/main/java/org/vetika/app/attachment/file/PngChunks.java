package org.vetika.app.attachment.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The chunks of a PNG, of which only those that hold the picture are harmless. */
final class PngChunks {
  private static final int SIGNATURE = 8;
  private static final Set<String> KEPT =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs");

  private PngChunks() {}

  /** The same picture, bit for bit, without texts, times, EXIF and whatever follows its end. */
  static byte[] strip(byte[] png) throws RefusedFileException {
    var clean = new ByteArrayOutputStream(png.length);
    var chunks = ByteBuffer.wrap(png);
    clean.write(png, 0, SIGNATURE);
    int at = SIGNATURE;
    while (at + 12 <= png.length) {
      int length = chunks.getInt(at);
      if (length < 0 || length > png.length - at - 12) {
        break;
      }
      String type = new String(png, at + 4, 4, StandardCharsets.ISO_8859_1);
      if (KEPT.contains(type)) {
        clean.write(png, at, length + 12);
      }
      if (type.equals("IEND")) {
        return clean.toByteArray();
      }
      at += length + 12;
    }
    throw new RefusedFileException(FileRefusal.BROKEN);
  }
}
