package org.vetika.app.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.vetika.app.table.UnreadableTable.Reason;

/**
 * The characters of a file. The JDK's readers either replace what they cannot decode or fail
 * without saying where: this one says the line. It also refuses a row without end, so that a
 * quotation mark that is never closed does not fill the memory.
 */
final class DecodedText extends Reader {
  private static final long LONGEST_ROW = 4_000_000;

  private final InputStream input;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
  private long line = 1;
  private long inRow;
  private boolean ended;

  private DecodedText(InputStream input, Charset encoding) {
    this.input = input;
    this.decoder =
        encoding
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  static DecodedText of(InputStream input) throws IOException {
    var marked = new PushbackInputStream(input, 3);
    byte[] head = marked.readNBytes(3);
    if (head.length == 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == -65) {
      return new DecodedText(marked, StandardCharsets.UTF_8);
    }
    if (head.length >= 2 && (head[0] == -1 && head[1] == -2 || head[0] == -2 && head[1] == -1)) {
      marked.unread(head, 2, head.length - 2);
      boolean little = head[0] == -1;
      return new DecodedText(
          marked, little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }
    marked.unread(head);
    return new DecodedText(marked, StandardCharsets.UTF_8);
  }

  /** Another row begins: its length is counted anew. */
  void beginRow() {
    inRow = 0;
  }

  @Override
  public int read(char[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    CharBuffer characters = CharBuffer.wrap(into, from, length);
    while (true) {
      CoderResult result = decoder.decode(bytes, characters, ended);
      int count = characters.position() - from;
      count(into, from, count);
      if (result.isError()) {
        throw new UnreadableTable(Reason.ENCODING, line, "");
      }
      if (count > 0) {
        return count;
      }
      if (ended) {
        return -1;
      }
      fill();
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = input.read(bytes.array(), bytes.position(), bytes.remaining());
    if (read < 0) {
      ended = true;
    } else {
      bytes.position(bytes.position() + read);
    }
    bytes.flip();
  }

  private void count(char[] read, int from, int count) throws UnreadableTable {
    for (int at = from; at < from + count; at++) {
      if (read[at] == '\n') {
        line++;
      }
    }
    inRow += count;
    if (inRow > LONGEST_ROW) {
      // The line of the row is known to the table only.
      throw new UnreadableTable(Reason.TOO_LONG, 0, "");
    }
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
