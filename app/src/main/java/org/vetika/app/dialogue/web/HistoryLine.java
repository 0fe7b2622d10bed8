package org.vetika.app.dialogue.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vetika.app.dialogue.DialogueDetail;
import org.vetika.app.dialogue.PublishedResult;
import org.vetika.app.dialogue.PublishedSummary;
import org.vetika.app.dialogue.show.DialogueDates;
import org.vetika.app.record.Removal;
import org.vetika.app.web.PageContext;

/** Something that happened to the record of a dialogue, in words and with its day. */
public record HistoryLine(String what, String day, String moment) {

  /** Everything public that happened, oldest first. */
  static List<HistoryLine> of(DialogueDetail detail, PageContext page) {
    var events = new ArrayList<Event>();
    for (DialogueDetail.Change change : detail.changes()) {
      events.add(new Event(change.at(), words(change, page)));
    }
    PublishedSummary summary = detail.summary();
    if (summary != null) {
      events.add(
          new Event(
              summary.publishedAt(), page.t("dialogues.history.published", summary.publishedBy())));
      summary.results().forEach(result -> add(events, result, page));
      summary.removals().forEach(removal -> add(events, removal, page));
    }
    return events.stream()
        .sorted(Comparator.comparing(Event::at))
        .map(event ->
            new HistoryLine(
                event.what(), DialogueDates.day(event.at(), page), event.at().toString()))
        .toList();
  }

  private static String words(DialogueDetail.Change change, PageContext page) {
    String what =
        page.t(
            change.version() == 0 ? "dialogues.history.called" : "dialogues.history.changed",
            change.by());
    return change.note().isBlank() ? what : what + page.t("text.colon") + change.note();
  }

  private static void add(List<Event> events, PublishedResult result, PageContext page) {
    for (PublishedResult.Correction each : result.corrections()) {
      events.add(
          new Event(each.at(), page.t("dialogues.history.corrected", result.number(), each.by())));
    }
    for (PublishedResult.Translation each : result.translations()) {
      if (each.appended()) {
        events.add(
            new Event(
                each.madeAt(),
                page.t("dialogues.history.translated", result.number(), each.maker())));
      }
    }
  }

  private static void add(List<Event> events, Removal removal, PageContext page) {
    events.add(
        new Event(
            removal.at(),
            page.t("dialogues.history.removed", removal.entry(), removal.by(), removal.reason())));
  }

  private record Event(Instant at, String what) {}
}
