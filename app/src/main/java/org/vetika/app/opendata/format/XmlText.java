package org.vetika.app.opendata.format;

/** Text that XML 1.0 can hold. */
public final class XmlText {
  private XmlText() {}

  /** The text without characters that no XML document may contain, escaped or not. */
  public static String of(String text) {
    if (text.codePoints().allMatch(XmlText::allowed)) {
      return text;
    }
    var kept = new StringBuilder(text.length());
    text.codePoints().filter(XmlText::allowed).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean allowed(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || (character >= 0x20 && character <= 0xD7FF)
        || (character >= 0xE000 && character <= 0xFFFD)
        || character >= 0x10000;
  }
}
