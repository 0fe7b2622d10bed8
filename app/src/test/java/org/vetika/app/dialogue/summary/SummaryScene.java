package org.vetika.app.dialogue.summary;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vetika.app.dialogue.DialogueFixture;
import org.vetika.app.dialogue.Dialogues;
import org.vetika.app.dialogue.PublishedSummary;
import org.vetika.app.dialogue.Results;
import org.vetika.app.web.Language;

/** A forum was held; its summary result is in the making. */
abstract class SummaryScene {
  @Autowired DialogueFixture forum;
  @Autowired Dialogues dialogues;
  @Autowired Results results;
  @Autowired JdbcClient database;
  @Autowired SummaryStore store;
  @Autowired CirculatingSummary circulating;
  @Autowired PublishingSummary publishing;
  @Autowired EditingPoints editing;
  String number = "";

  @BeforeEach
  void a_forum_was_held() {
    number = forum.called(2021);
  }

  static PointContent content(String number, String text) {
    return new PointContent(
        number,
        org.vetika.app.dialogue.ResultKind.PROGRESS,
        Language.EN,
        text,
        java.util.List.of(),
        java.util.List.of(),
        java.util.List.of());
  }

  PublishedSummary summary() {
    return java.util.Objects.requireNonNull(dialogues.detail(number).orElseThrow().summary());
  }
}
