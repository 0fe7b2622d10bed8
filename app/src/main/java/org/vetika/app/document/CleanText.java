package org.vetika.app.document;

/** Takes out what neither a PDF string nor an XML file can hold: controls and broken surrogates. */
final class CleanText {
  private static final int REPLACEMENT = 0xFFFD;

  private CleanText() {}

  /** Keeps line feeds; a carriage return, line or paragraph separator becomes one. */
  static String lines(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .codePoints()
        .map(CleanText::clean)
        .filter(c -> c >= 0)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  /** All on one line. */
  static String line(String text) {
    return lines(text).replace('\n', ' ');
  }

  private static int clean(int codePoint) {
    return switch (codePoint) {
      case '\n', '\r', 0x0B, 0x0C, 0x85, 0x2028, 0x2029 -> '\n';
      case '\t' -> ' ';
      case 0xFFFE, 0xFFFF -> -1;
      default ->
          switch (Character.getType(codePoint)) {
            case Character.CONTROL -> -1;
            case Character.SURROGATE -> REPLACEMENT;
            default -> codePoint;
          };
    };
  }
}
