package org.vetika.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page is the bytes that Java itself makes of the same text, however it comes in pieces. */
class PageOutputTest {
  /** One, two, three and four bytes, marks that stand alone, and halves of a pair. */
  private static final String[] PIECES = {
    "", "a", "\u0000", "<b>", "é", "\u07ff", "\u0800", "ខេត្ត", "‏שלום", "😀", "\ud83d", "\ude00",
    "\uffff"
  };

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1024, 100_000})
  void is_the_text_in_utf_8(int expected) {
    var random = new Random(expected);
    var output = new PageOutput(expected);
    var text = new StringBuilder();
    for (int piece = 0; piece < 20_000; piece++) {
      String next = PIECES[random.nextInt(PIECES.length)] + PIECES[random.nextInt(PIECES.length)];
      output.writeContent(next);
      // Piece by piece: two halves of a pair in two pieces are two broken letters.
      text.append(new String(next.getBytes(UTF_8), UTF_8));
    }
    assertThat(output.toByteArray()).isEqualTo(text.toString().getBytes(UTF_8));
  }

  @Test
  void takes_a_part_of_a_text() {
    String text = "ab ខេត្ត é 😀 end";
    for (int from = 0; from <= text.length(); from++) {
      for (int to = from; to <= text.length(); to++) {
        var output = new PageOutput(0);
        output.writeContent(text, from, to);
        assertThat(output.toByteArray()).isEqualTo(text.substring(from, to).getBytes(UTF_8));
      }
    }
  }

  @Test
  void grows_for_a_piece_longer_than_twice_the_page() {
    byte[] large = "ក".repeat(50_000).getBytes(UTF_8);
    var output = new PageOutput(0);
    output.writeContent("<p>");
    output.writeBinaryContent(large);
    output.writeContent("x".repeat(300_000));
    assertThat(new String(output.toByteArray(), UTF_8))
        .isEqualTo("<p>" + "ក".repeat(50_000) + "x".repeat(300_000));
  }

  @Test
  void what_is_written_later_does_not_change_what_was_taken() {
    var output = new PageOutput(0);
    output.writeContent("first");
    byte[] taken = output.toByteArray();
    output.writeContent(" second");
    assertThat(taken).isEqualTo("first".getBytes(UTF_8));
  }
}
