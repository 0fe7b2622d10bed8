package org.vetika.app.dialogue;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Kinds of files that are kept, known by their first bytes and never by their name. */
enum DocumentType {
  PDF("application/pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  PNG("image/png"),
  JPEG("image/jpeg"),
  /** HTML too is only ever sent as text. */
  TEXT("text/plain");

  private final String contentType;

  DocumentType(String contentType) {
    this.contentType = contentType;
  }

  String contentType() {
    return contentType;
  }

  static Optional<DocumentType> of(byte[] bytes) {
    if (starts(bytes, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
      return Optional.of(PDF);
    }
    if (starts(bytes, new byte[] {'P', 'K', 3, 4}) && names(bytes, "word/document.xml")) {
      return Optional.of(DOCX);
    }
    if (starts(bytes, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})) {
      return Optional.of(PNG);
    }
    if (starts(bytes, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff})) {
      return Optional.of(JPEG);
    }
    return isText(bytes) ? Optional.of(TEXT) : Optional.empty();
  }

  private static boolean starts(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  /** The names of a zip archive's parts stand in it uncompressed. */
  private static boolean names(byte[] bytes, String part) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(part);
  }

  private static boolean isText(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes));
      return bytes.length > 0 && text.chars().noneMatch(character -> character == 0);
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
