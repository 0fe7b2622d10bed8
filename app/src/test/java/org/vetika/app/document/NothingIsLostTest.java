package org.vetika.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vetika.app.document.Block.Heading;
import org.vetika.app.document.Block.Note;
import org.vetika.app.document.Block.NumberedItem;
import org.vetika.app.document.Block.PageBreak;
import org.vetika.app.document.Block.Paragraph;

/** Whatever is written, in whatever order and length, is on the paper once and in order. */
class NothingIsLostTest {

  @Property(tries = 60)
  void every_letter_of_every_block_is_copied_once_and_in_order(
      @ForAll("documents") List<Block> blocks) {
    StringBuilder expected = new StringBuilder("A dialogue");
    for (Block block : blocks) {
      switch (block) {
        case Heading heading -> expected.append(heading.text().plain());
        case Paragraph paragraph -> expected.append(paragraph.text().plain());
        case NumberedItem item -> expected.append(item.number()).append(item.text().plain());
        case Note note -> expected.append(note.text().plain());
        default -> {}
      }
    }

    byte[] pdf = DocumentFixture.pdf(DocumentFixture.of(blocks.toArray(Block[]::new)));

    assertThat(PdfReader.copied(pdf)).isEqualTo(expected.toString().replace("\n", ""));
  }

  @Provide
  Arbitrary<List<Block>> documents() {
    Arbitrary<String> words =
        Arbitraries.of(
            "វេទិកា", "ស្ត្រី", "ប្រជាពលរដ្ឋ។ ", " dialogue", ", ", "2021 ", "🙏", "ោ", "្ក", "\n");
    Arbitrary<String> texts =
        words.list().ofMinSize(1).ofMaxSize(400).map(parts -> String.join("", parts));
    Arbitrary<Block> block =
        Arbitraries.oneOf(
            texts.map(Paragraph::new),
            texts.map(text -> new NumberedItem("2.1", text)),
            texts.map(Note::new),
            texts
                .map(text -> text.substring(0, Math.min(40, text.length())))
                .filter(text -> !Character.isHighSurrogate(text.charAt(text.length() - 1)))
                .map(text -> new Heading(2, text)),
            Arbitraries.just(new PageBreak()));
    return block.list().ofMaxSize(12).map(ArrayList::new);
  }
}
