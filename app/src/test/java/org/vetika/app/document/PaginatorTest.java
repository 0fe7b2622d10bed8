package org.vetika.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vetika.app.document.Block.NumberedItem;
import org.vetika.app.document.Block.Paragraph;

class PaginatorTest {
  private static final String FIVE_LINES =
      "Every result keeps its number so that a later answer can refer to it. ".repeat(7).strip();

  @ParameterizedTest
  @ValueSource(ints = {23, 24, 25, 26, 27, 28, 29, 30})
  void no_page_starts_or_ends_with_a_single_line_of_a_paragraph(int fillers) {
    List<Block> blocks = new ArrayList<>(Collections.nCopies(fillers, new Paragraph("Filler.")));
    blocks.add(new Paragraph(FIVE_LINES));

    byte[] pdf = DocumentFixture.pdf(DocumentFixture.of(blocks.toArray(Block[]::new)));

    assertThat(linesOfTheParagraph(pdf, 1)).isNotEqualTo(1);
    assertThat(linesOfTheParagraph(pdf, PdfReader.pages(pdf))).isNotEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {24, 25, 26, 27, 28, 29})
  void the_state_of_a_result_is_not_torn_from_its_text(int fillers) {
    List<Block> blocks = new ArrayList<>(Collections.nCopies(fillers, new Paragraph("Filler.")));
    blocks.add(new NumberedItem("2.1", Text.of("The result."), Text.of("The state.")));

    byte[] pdf = DocumentFixture.pdf(DocumentFixture.of(blocks.toArray(Block[]::new)));

    String last = PdfReader.text(pdf, PdfReader.pages(pdf));
    assertThat(last).contains("2.1 The result.", "The state.");
  }

  @Test
  void a_long_title_is_broken_into_lines_of_similar_length() {
    LineBreaker breaker = new LineBreaker(new TextShaper());
    Text title = Text.of("One two three four five six seven eight nine ten");
    double width = breaker.extent(title, TextStyle.TITLE).whole() - 20;

    assertThat(breaker.lines(title, TextStyle.TITLE, width))
        .extracting(TextLine::plain)
        .containsExactly("One two three four five six seven eight nine ", "ten");
    assertThat(breaker.balancedLines(title, TextStyle.TITLE, width))
        .extracting(TextLine::plain)
        .containsExactly("One two three four five ", "six seven eight nine ten");
  }

  private static long linesOfTheParagraph(byte[] pdf, int page) {
    return PdfReader.text(pdf, page)
        .lines()
        .filter(line -> !line.isBlank() && FIVE_LINES.contains(line.strip()))
        .count();
  }
}
