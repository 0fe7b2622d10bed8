package org.vetika.app.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.vetika.app.opendata.dataset.DataCard;
import org.vetika.app.web.Language;
import org.vetika.app.web.Messages;

class DataCardTest {
  private final Messages messages = new Messages();

  @Test
  void every_question_is_answered_in_both_languages() {
    for (String question : DataCard.QUESTIONS) {
      for (Language language : Language.values()) {
        assertThat(messages.has(language, "data.card." + question + ".title")).isTrue();
        assertThat(messages.has(language, "data.card." + question + ".text")).isTrue();
      }
    }
  }

  @Test
  void the_documentation_says_what_the_page_says() throws Exception {
    String card = Files.readString(Path.of("..", "docs", "data-card.md")).replaceAll("\\s+", " ");
    for (String question : DataCard.QUESTIONS) {
      assertThat(card)
          .contains(messages.of(Language.EN, "data.card." + question + ".title"))
          .contains(messages.of(Language.EN, "data.card." + question + ".text"));
    }
  }
}
