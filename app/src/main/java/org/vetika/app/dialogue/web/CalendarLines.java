package org.vetika.app.dialogue.web;

import java.nio.charset.StandardCharsets;

/**
 * Lines of an iCalendar file: texts escaped, long lines folded at 75 octets without tearing a
 * letter apart.
 */
final class CalendarLines {
  private static final int MOST_OCTETS = 75;

  private final StringBuilder lines = new StringBuilder();

  /** A line whose value is written as it is. */
  void add(String name, String value) {
    int room = MOST_OCTETS;
    String line = name + ":" + value;
    for (int i = 0; i < line.length(); ) {
      int letter = line.codePointAt(i);
      String written = Character.toString(letter);
      int octets = written.getBytes(StandardCharsets.UTF_8).length;
      if (octets > room) {
        lines.append("\r\n ");
        room = MOST_OCTETS - 1;
      }
      lines.append(written);
      room -= octets;
      i += Character.charCount(letter);
    }
    lines.append("\r\n");
  }

  /** A line of text; none when it is empty. */
  void text(String name, String text) {
    if (!text.isEmpty()) {
      add(name, escaped(text));
    }
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n")
        .replaceAll("\\p{Cntrl}", "");
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}
