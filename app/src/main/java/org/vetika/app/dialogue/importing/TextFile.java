package org.vetika.app.dialogue.importing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads plain text: UTF-8, UTF-16 with a byte order mark, else Windows-1252. */
final class TextFile {
  private TextFile() {}

  static List<Block> read(byte[] content, ReadingBudget budget) throws RefusedException {
    String text = decode(content);
    budget.characters(text.length());
    RunningLines running = RunningLines.separate(lines(text, budget));
    List<Block> blocks = ParagraphAssembly.of(running.body(), true, budget);
    blocks.addAll(running.asides());
    return blocks;
  }

  /** The text of {@code content} in the first encoding that fits. */
  static String decode(byte[] content) {
    return decodeWhole(content)
        .replace("\u0000", "")
        .replace("\ufeff", "")
        .replace('\u00a0', ' ')
        .replace('\u202f', ' ');
  }

  private static String decodeWhole(byte[] content) {
    if (startsWith(content, 0xff, 0xfe)) {
      return new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(content, 0xfe, 0xff)) {
      return new String(content, 2, content.length - 2, StandardCharsets.UTF_16BE);
    }
    return isUtf8(content)
        ? new String(content, StandardCharsets.UTF_8)
        : new String(content, Charset.forName("windows-1252"));
  }

  /** A character cut off at the very end is forgiven. */
  static boolean isUtf8(byte[] content) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer characters = CharBuffer.allocate(content.length + 1);
    return !decoder.decode(ByteBuffer.wrap(content), characters, false).isError();
  }

  private static boolean startsWith(byte[] content, int first, int second) {
    return content.length >= 2 && (content[0] & 0xff) == first && (content[1] & 0xff) == second;
  }

  private static List<TextLine> lines(String text, ReadingBudget budget) throws RefusedException {
    List<TextLine> lines = new ArrayList<>();
    int page = text.indexOf('\f') < 0 ? 0 : 1;
    int gap = 1;
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      char c = at == text.length() ? '\n' : text.charAt(at);
      if (c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
        continue;
      }
      if (c != '\n' && c != '\r' && c != '\f' && c != '\u2028' && c != '\u2029') {
        continue;
      }
      String line = text.substring(start, at);
      start = at + 1;
      if (CleanText.collapse(line).isEmpty()) {
        gap++;
      } else {
        budget.paragraph();
        lines.add(TextLine.typed(line, page, gap));
        gap = 1;
      }
      if (c == '\f') {
        page++;
        gap = Math.max(gap, 3);
      }
    }
    return lines;
  }
}
