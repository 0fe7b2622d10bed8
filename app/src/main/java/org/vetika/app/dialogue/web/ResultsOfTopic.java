package org.vetika.app.dialogue.web;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.PublishedResult;
import org.vetika.app.dialogue.ResultEntry;
import org.vetika.app.dialogue.ResultFilter;
import org.vetika.app.dialogue.ResultList;
import org.vetika.app.dialogue.Results;
import org.vetika.app.dialogue.show.DialogueDates;
import org.vetika.app.dialogue.show.Excerpt;
import org.vetika.app.topic.Topic;
import org.vetika.app.topic.TopicSection;
import org.vetika.app.web.LinkedSection;
import org.vetika.app.web.PageContext;

/** The results on the page of their topic. */
@Component
@Order(20)
class ResultsOfTopic implements TopicSection {
  private static final int SHOWN = 30;

  private final Results results;

  ResultsOfTopic(Results results) {
    this.results = results;
  }

  @Override
  public Optional<LinkedSection> about(Topic topic, PageContext page) {
    ResultList list =
        results.page(new ResultFilter(null, null, topic.code(), null, null, null), null, SHOWN);
    return list.entries().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LinkedSection(
                "dialogues.section.results-of",
                list.entries().stream().map(entry -> item(entry, page)).toList(),
                list.total(),
                "/results?topic=" + topic.code()));
  }

  private static LinkedSection.Item item(ResultEntry entry, PageContext page) {
    PublishedResult result = entry.result();
    boolean gone = result.removed();
    return new LinkedSection.Item(
        "/dialogues/" + entry.dialogueNumber() + "/results/" + result.number(),
        gone ? page.t("dialogues.removed") : Excerpt.of(result.shown(page.language())),
        gone ? page.language() : result.shownIn(page.language()),
        page.t("dialogues.result-kind." + result.kind().key())
            + " "
            + result.number()
            + page.t("dialogues.comma")
            + DialogueDates.words(
                entry.dialogueDate(), entry.dialogueDate(), entry.datePrecision(), page));
  }
}
