package org.vetika.app.attachment.file;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Finds files that are two things at once: a picture to one program, a page or archive to another.
 */
final class Disguise {
  private static final byte[] ZIP_END = {'P', 'K', 5, 6};
  private static final int ZIP_END_LENGTH = 22;
  private static final List<String> IN_PICTURES =
      List.of("<script", "<!doctype html", "<iframe", "<?php ", "<svg xmlns");
  private static final List<String> IN_HEADS = List.of("<script", "<html", "<!doctype", "<svg");

  private Disguise() {}

  static void check(Recognition kind, byte[] bytes) throws RefusedFileException {
    boolean disguised =
        switch (kind) {
          case JPEG, PNG ->
              endsAsArchive(bytes)
                  || has(bytes, bytes.length, IN_PICTURES)
                  || has(bytes, 1024, List.of("%pdf-"));
          case PDF -> endsAsArchive(bytes) || has(bytes, 1024, IN_HEADS);
          case PACKAGE -> !endsWithArchive(bytes);
          case TEXT -> endsAsArchive(bytes);
        };
    if (disguised) {
      throw new RefusedFileException(FileRefusal.DISGUISED);
    }
  }

  private static boolean has(byte[] bytes, int length, List<String> signs) {
    String text =
        new String(bytes, 0, Math.min(length, bytes.length), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    return signs.stream().anyMatch(text::contains);
  }

  /** Whether unpackers, who look for the end first, would take it for an archive. */
  private static boolean endsAsArchive(byte[] bytes) {
    int from = Math.max(0, bytes.length - ZIP_END_LENGTH - 0xffff);
    for (int at = Bytes.indexOf(bytes, ZIP_END, from, bytes.length);
        at >= 0;
        at = Bytes.indexOf(bytes, ZIP_END, at + 1, bytes.length)) {
      if (at + ZIP_END_LENGTH + comment(bytes, at) == bytes.length) {
        return true;
      }
    }
    return false;
  }

  /** Office files are archives from the first byte to the last, without anything behind. */
  private static boolean endsWithArchive(byte[] bytes) {
    int at = bytes.length - ZIP_END_LENGTH;
    return at >= 0 && Bytes.indexOf(bytes, ZIP_END, at, at + 4) == at && comment(bytes, at) == 0;
  }

  private static int comment(byte[] bytes, int at) {
    return at + ZIP_END_LENGTH > bytes.length
        ? -1
        : (bytes[at + 20] & 0xff) | (bytes[at + 21] & 0xff) << 8;
  }
}
