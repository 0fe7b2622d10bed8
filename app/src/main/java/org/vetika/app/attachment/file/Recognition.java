package org.vetika.app.attachment.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a file is by its bytes. Its name never counts. */
enum Recognition {
  JPEG,
  PNG,
  PDF,
  PACKAGE,
  TEXT;

  private static final int HEAD = 4096;
  private static final Pattern HEIC =
      Pattern.compile("^....ftyp(?:hei|hev|mif1|msf1|avif)", Pattern.DOTALL);
  private static final Pattern MARKUP =
      Pattern.compile(
          "^\\W*<(?:\\?xml|!doctype|!--|html|head|body|svg|script|meta|title|div|p|table|h[1-6])\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MARKUP_INSIDE =
      Pattern.compile("<(?:html|script|iframe|svg|!doctype html)[\\s>]");

  static Recognition of(byte[] bytes) throws RefusedFileException {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return JPEG;
    } else if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
      return PNG;
    } else if (head.startsWith("%PDF-")) {
      return PDF;
    } else if (head.startsWith("PK\u0003\u0004")) {
      return PACKAGE;
    }
    refuseKnown(head, bytes);
    if (MARKUP.matcher(head).find()
        || MARKUP_INSIDE.matcher(head.toLowerCase(Locale.ROOT)).find()) {
      throw new RefusedFileException(FileRefusal.WEB_PAGE);
    }
    return TEXT;
  }

  private static void refuseKnown(String head, byte[] bytes) throws RefusedFileException {
    if (HEIC.matcher(head).find()) {
      throw new RefusedFileException(FileRefusal.HEIC);
    } else if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      throw new RefusedFileException(FileRefusal.WEBP);
    } else if (head.startsWith("MZ") || head.startsWith("\u007fELF") || head.startsWith("#!")) {
      throw new RefusedFileException(FileRefusal.PROGRAM);
    } else if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      // A Word file with a password is such a file too, with its content sealed inside.
      boolean sealed =
          Bytes.contains(bytes, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
      throw new RefusedFileException(sealed ? FileRefusal.ENCRYPTED : FileRefusal.OLD_OFFICE);
    } else if (head.substring(0, Math.min(1024, head.length())).contains("%PDF-")) {
      throw new RefusedFileException(FileRefusal.DISGUISED);
    } else if (head.startsWith("GIF8") || head.startsWith("{\\rtf") || head.startsWith("%!PS")) {
      throw new RefusedFileException(FileRefusal.UNKNOWN_TYPE);
    }
  }
}
