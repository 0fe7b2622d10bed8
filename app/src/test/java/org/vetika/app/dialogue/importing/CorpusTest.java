package org.vetika.app.dialogue.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vetika.app.dialogue.importing.SourceParagraph.Placement;
import tools.jackson.databind.json.JsonMapper;

/** Documents of our own with what must be found in them beside each, as JSON. */
class CorpusTest {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");

  static Stream<Path> documents() throws IOException, URISyntaxException {
    Path folder = Path.of(CorpusTest.class.getResource("/importing").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> !f.toString().endsWith(".json")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void what_is_found_is_what_stands_there(Path document) throws IOException {
    String json = FoundSummaryJson.write(Documents.found(Files.readAllBytes(document)).summary());
    String expected = Files.readString(document.resolveSibling(document.getFileName() + ".json"));
    JsonMapper mapper = JsonMapper.builder().build();
    assertThat(mapper.readTree(json)).isEqualTo(mapper.readTree(expected));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void every_word_ends_in_a_field_or_in_not_placed(Path document) throws IOException {
    ReadingOutcome.Read read = Documents.found(Files.readAllBytes(document));
    Map<String, Integer> kept = new HashMap<>();
    FoundSummary found = read.summary();
    found.notPlaced().forEach(text -> count(text, kept, 1));
    found.results().forEach(r -> count(r.number() + " " + r.text(), kept, 1));
    found.sections().forEach(section -> count(String.valueOf(section.title()), kept, 1));
    found.organizations().forEach(o -> count(o.name() + " " + o.acronym(), kept, 1));
    count(String.valueOf(found.title()), kept, 1);
    for (SourceParagraph paragraph : read.source()) {
      String text = withoutLabel(paragraph);
      if (paragraph.placement() == Placement.TABLE_LABEL) {
        assertThat(CleanText.wordCount(text)).as(text).isLessThanOrEqualTo(3);
      } else if (paragraph.placement() != Placement.DATE_AND_PLACE) {
        count(text, kept, -1);
      }
    }
    assertThat(kept.entrySet().stream().filter(e -> e.getValue() < 0).toList()).isEmpty();
  }

  /** The label itself is the number of its section or result, or of an organization in a list. */
  private static String withoutLabel(SourceParagraph paragraph) {
    boolean numbered =
        paragraph.placement() == Placement.RESULT
            || paragraph.placement() == Placement.SECTION
            || paragraph.placement() == Placement.ORGANIZATION;
    return numbered
        ? PointLabels.at(paragraph.text()).map(PointLabel::rest).orElse(paragraph.text())
        : paragraph.text();
  }

  private static void count(String text, Map<String, Integer> words, int by) {
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.merge(word.group(), by, Integer::sum);
    }
  }
}
