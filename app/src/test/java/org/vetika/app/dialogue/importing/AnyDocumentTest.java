package org.vetika.app.dialogue.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vetika.app.dialogue.importing.SourceParagraph.Placement;

/** Whatever the bytes are, the reader answers. */
class AnyDocumentTest {
  private static final SummaryReader READER = new SummaryReader(new ProvinceNames());

  @Property(tries = 300)
  void any_bytes_are_read_or_refused(@ForAll byte[] content) {
    assertThat(READER.read("any", content, Progress.SILENT)).isNotNull();
  }

  @Property(tries = 60)
  void any_damage_to_a_docx_is_read_or_refused(@ForAll int at, @ForAll byte value)
      throws Exception {
    byte[] docx = Documents.docx(List.of("Report of the Forum", "Challenges", "1. A road."));
    docx[Math.floorMod(at, docx.length)] = value;
    assertThat(READER.read("any", docx, Progress.SILENT)).isNotNull();
  }

  @Property(tries = 300)
  void no_line_is_lost(@ForAll("documents") String text) {
    if (READER.read("any", text.getBytes(UTF_8), Progress.SILENT)
        instanceof ReadingOutcome.Read read) {
      String kept = kept(read);
      for (SourceParagraph paragraph : read.source()) {
        if (paragraph.placement() == Placement.NOT_PLACED) {
          assertThat(kept).contains(paragraph.text());
        }
      }
      long letters = text.codePoints().filter(Character::isLetter).count();
      long found =
          read.source().stream()
              .flatMapToInt(paragraph -> paragraph.text().codePoints())
              .filter(Character::isLetter)
              .count();
      assertThat(found).isEqualTo(letters);
    }
  }

  private static String kept(ReadingOutcome.Read read) {
    return read.summary().notPlaced().stream().collect(Collectors.joining("\n"));
  }

  @Provide
  Arbitrary<String> documents() {
    List<String> pieces =
        Arrays.asList(
            "1. ",
            "1.1 ",
            "2.1. ",
            "a) ",
            "(i) ",
            "• ",
            "- ",
            "១.១ ",
            "ក. ",
            "Sector 2: ",
            "Joint Sector 4: ",
            "Recommendation 3: ",
            "Challenges:\n",
            "បញ្ហាប្រឈម\n",
            "END.",
            "The roads are closed;",
            "and the bridge too.",
            "Phnom Penh, June 02, 2021",
            "Participants:\n",
            "Golden Bridge Coalition (GBC)",
            "2021 was long",
            "1.5 M likes",
            "\n",
            "\n\n",
            "\f",
            "sub-\nnational",
            "Draft Report of the Forum\n",
            "ថ្ងៃទី១៦ ខែមីនា ឆ្នាំ២០១៧",
            " ",
            "\t",
            "Finally, all agreed.",
            "(",
            ")",
            "“");
    return Arbitraries.of(pieces).list().ofMaxSize(40).map(list -> String.join("", list));
  }
}
