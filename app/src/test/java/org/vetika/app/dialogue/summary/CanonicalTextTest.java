package org.vetika.app.dialogue.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.vetika.app.dialogue.PlainText;
import org.vetika.app.dialogue.ResultKind;
import org.vetika.app.dialogue.SummaryState;
import org.vetika.app.dialogue.TextPair;
import org.vetika.app.dialogue.summary.SummaryResult.Point;
import org.vetika.app.dialogue.summary.SummaryResult.Section;
import org.vetika.app.web.Language;

class CanonicalTextTest {
  private static final Path DOCUMENT = Path.of("../docs/summary-results.md");

  @Test
  void the_worked_example_of_the_documentation_holds() throws IOException {
    String json = block("json");
    Matcher stated = Pattern.compile("\"value\": \"([0-9a-f]{64})\"").matcher(json);
    assertThat(stated.find()).isTrue();

    assertThat(FingerprintByAnybody.text(json)).isEqualTo(block("text"));
    assertThat(FingerprintByAnybody.ofJson(json)).isEqualTo(stated.group(1));
    assertThat(Files.readString(DOCUMENT)).contains("the fingerprint is `" + stated.group(1) + "`");
  }

  @Test
  void the_program_of_the_documentation_prints_the_fingerprint() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "python3 is not installed");
    Path json = Files.createTempFile("summary", ".json");
    Files.writeString(json, block("json"));

    Process program =
        new ProcessBuilder("/usr/bin/python3", "-c", block("python"))
            .redirectInput(json.toFile())
            .start();
    String printed = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(printed.strip()).isEqualTo(FingerprintByAnybody.ofJson(block("json")));
    Files.delete(json);
  }

  @Test
  void composed_and_decomposed_letters_have_one_fingerprint() {
    assertThat(CanonicalText.fingerprint(summary(List.of("Caf\u00e9")), List.of()))
        .isEqualTo(CanonicalText.fingerprint(summary(List.of("Cafe\u0301")), List.of()));
  }

  @Property(tries = 300)
  void different_texts_never_have_the_same_canonical_text(
      @ForAll @Size(min = 1, max = 4) List<String> one,
      @ForAll @Size(min = 1, max = 4) List<String> other) {
    List<String> first = one.stream().map(PlainText::clean).toList();
    List<String> second = other.stream().map(PlainText::clean).toList();

    boolean sameText =
        CanonicalText.of(summary(first), List.of())
            .equals(CanonicalText.of(summary(second), List.of()));

    assertThat(sameText).isEqualTo(first.equals(second));
  }

  @Test
  void a_text_cannot_pass_for_fields() {
    String forged = CanonicalText.of(summary(List.of("One\nresult: 2\ntext: Two")), List.of());
    String real = CanonicalText.of(summary(List.of("One", "Two")), List.of());

    assertThat(forged).isNotEqualTo(real).doesNotContain("\nresult: 2\ntext: Two");
  }

  private static SummaryResult summary(List<String> texts) {
    var points = new ArrayList<Point>();
    for (String text : texts) {
      points.add(
          new Point(
              points.size(),
              String.valueOf(points.size() + 1),
              ResultKind.ASK,
              Language.EN,
              text,
              List.of(),
              List.of(),
              List.of(),
              0));
    }
    return new SummaryResult(
        1,
        1,
        "D2021-001",
        SummaryState.DRAFT,
        TextPair.NONE,
        0,
        List.of(new Section(1, null, null, TextPair.NONE, points)));
  }

  private static String block(String language) throws IOException {
    Matcher block =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(DOCUMENT));
    assertThat(block.find()).as("a block of %s", language).isTrue();
    return block.group(1);
  }
}
