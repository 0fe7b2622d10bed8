package org.vetika.app.dialogue.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.vetika.app.dialogue.summary.WordDiff.Change;
import org.vetika.app.dialogue.summary.WordDiff.Kind;

class WordDiffTest {
  @Test
  void a_changed_word_is_shown_as_deleted_and_inserted() {
    assertThat(WordDiff.between("Twelve wells were dug.", "Fourteen wells were dug."))
        .containsExactly(
            new Change(Kind.DELETED, "Twelve"),
            new Change(Kind.INSERTED, "Fourteen"),
            new Change(Kind.SAME, " wells were dug."));
  }

  @Test
  void khmer_is_compared_by_words_although_it_has_no_spaces() {
    List<Change> changes = WordDiff.between("ខ្វះថវិកាសម្រាប់អណ្តូង", "ខ្វះមនុស្សសម្រាប់អណ្តូង");

    assertThat(changes)
        .contains(new Change(Kind.DELETED, "ថវិកា"), new Change(Kind.INSERTED, "មនុស្ស"));
  }

  @Property(tries = 300)
  void both_texts_can_be_read_from_the_changes(
      @ForAll @StringLength(max = 60) String before, @ForAll @StringLength(max = 60) String after) {
    List<Change> changes = WordDiff.between(before, after);

    assertThat(joined(changes, Kind.INSERTED)).isEqualTo(before);
    assertThat(joined(changes, Kind.DELETED)).isEqualTo(after);
  }

  @Property(tries = 100)
  void khmer_texts_too(@ForAll @Size(max = 12) List<Boolean> words) {
    String text =
        words.stream()
            .map(word -> word ? "ទឹកស្អាត ២០២១" : "អណ្តូង\u200b។ ")
            .collect(Collectors.joining());

    assertThat(String.join("", WordDiff.words(text))).isEqualTo(text);
  }

  private static String joined(List<Change> changes, Kind without) {
    return changes.stream()
        .filter(change -> change.kind() != without)
        .map(Change::text)
        .collect(Collectors.joining());
  }
}
