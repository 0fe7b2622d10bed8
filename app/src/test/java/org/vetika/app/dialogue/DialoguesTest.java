package org.vetika.app.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vetika.app.VetikaTest;

@VetikaTest
class DialoguesTest {
  @Autowired Dialogues dialogues;
  @Autowired Results results;
  @Autowired SeriesTable series;

  @Test
  void an_empty_record_gives_empty_lists() {
    assertThat(dialogues.page(DialogueFilter.ALL, null, 20).lines()).isEmpty();
    assertThat(dialogues.page(DialogueFilter.ALL, null, 20).total()).isZero();
    assertThat(dialogues.upcoming()).isEmpty();
    assertThat(dialogues.detail("D2021-001")).isEmpty();
    assertThat(results.page(ResultFilter.ALL, null, 20).entries()).isEmpty();
    assertThat(results.find("D2021-001", "1.1")).isEmpty();
    assertThat(series.of(2021)).isEmpty();
  }
}
