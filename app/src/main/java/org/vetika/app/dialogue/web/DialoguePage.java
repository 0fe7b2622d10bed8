package org.vetika.app.dialogue.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.DatePrecision;
import org.vetika.app.dialogue.DialogueDetail;
import org.vetika.app.dialogue.DialogueStatus;
import org.vetika.app.dialogue.PublishedResult;
import org.vetika.app.dialogue.PublishedSummary;
import org.vetika.app.dialogue.ResultFates;
import org.vetika.app.dialogue.ResultKind;
import org.vetika.app.dialogue.show.DialogueDates;
import org.vetika.app.dialogue.show.KindShare;
import org.vetika.app.web.Alternate;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;

/**
 * A dialogue with its published summary result.
 *
 * @param calendarHref null when the day is not known
 * @param fates what became of the results; null when nothing is known
 * @param shares the results by kind; empty without a published summary
 * @param summaryTitle the title printed on the document, where it is not the dialogue's
 * @param files the printed forms of the summary; null without one
 */
public record DialoguePage(
    DialogueHead head,
    @Nullable SummaryLinks files,
    @Nullable String calendarHref,
    @Nullable String onlineLink,
    @Nullable Seats seats,
    @Nullable Phrase summaryTitle,
    ResultFates.@Nullable Fates fates,
    List<KindShare> shares,
    String resultsInAll,
    List<ResultBlock.Tag> topics,
    List<SectionBlock> sections,
    List<PartyCard> parties,
    List<Agenda> agenda,
    List<Document> documents,
    Citation citation,
    List<HistoryLine> history,
    @Nullable String sourceText,
    @Nullable String sourceUrl) {

  /** How many may still register; the words say how many are waiting. */
  public record Seats(String left, String waiting) {}

  /** An item of the agenda; the time may be empty. */
  public record Agenda(String time, Phrase title, @Nullable String speaker) {}

  /** A file on record with its kind and size in words. */
  public record Document(String name, String detail, String href, boolean imported) {}

  static DialoguePage of(
      DialogueDetail detail,
      @Nullable SummaryLinks files,
      ResultFates.@Nullable Fates fates,
      PageContext page) {
    PublishedSummary summary = detail.summary();
    String number = detail.line().number();
    boolean announced = detail.line().status() == DialogueStatus.ANNOUNCED;
    return new DialoguePage(
        DialogueHead.of(detail, page),
        files,
        detail.line().datePrecision() == DatePrecision.DAY
            ? page.href("/dialogues/" + number + ".ics")
            : null,
        announced ? detail.onlineLink() : null,
        announced ? seats(detail, page) : null,
        summary == null ? null : summaryTitle(detail, summary, page),
        fates,
        summary == null ? List.of() : KindShare.of(kinds(summary), page),
        summary == null ? "" : page.t("dialogues.results", summary.results().size()),
        detail.topics().stream().map(topic -> ResultBlock.topic(topic, page)).toList(),
        summary == null ? List.of() : SectionBlock.of(number, summary, page),
        PartyCard.of(detail.participations(), page),
        detail.agenda().stream().map(item -> agenda(item, page)).toList(),
        detail.documents().stream().map(file -> document(number, file, page)).toList(),
        Citation.of(detail, page),
        HistoryLine.of(detail, page),
        detail.sourceText(),
        detail.sourceUrl());
  }

  /** The dialogue as files, and its results where they are published. */
  public List<Alternate> alternates(PageContext page) {
    var files = new ArrayList<Alternate>();
    String path = "/dialogues/" + head.number();
    files.addAll(Alternate.of(page, head.title().text(), path, Alternate.Format.JSON));
    if (calendarHref != null) {
      files.addAll(Alternate.of(page, head.title().text(), path, Alternate.Format.ICS));
    }
    if (!sections.isEmpty()) {
      files.addAll(
          Alternate.of(
              page,
              page.t("dialogues.results.title") + page.t("text.colon") + head.number(),
              path + "/results",
              Alternate.Format.JSON,
              Alternate.Format.CSV));
    }
    return files;
  }

  private static Seats seats(DialogueDetail detail, PageContext page) {
    Integer seats = detail.seats();
    String left =
        seats == null
            ? page.t("dialogues.seats.unlimited", detail.seatsTaken())
            : page.t("dialogues.seats.left", Math.max(0, seats - detail.seatsTaken()), seats);
    return new Seats(
        left, detail.waiting() == 0 ? "" : page.t("dialogues.seats.waiting", detail.waiting()));
  }

  private static @Nullable Phrase summaryTitle(
      DialogueDetail detail, PublishedSummary summary, PageContext page) {
    Phrase title = Phrase.of(summary.title(), page);
    return title.isEmpty() || title.equals(Phrase.of(detail.line().title(), page)) ? null : title;
  }

  private static Map<ResultKind, Integer> kinds(PublishedSummary summary) {
    var kinds = new EnumMap<ResultKind, Integer>(ResultKind.class);
    for (PublishedResult result : summary.results()) {
      kinds.merge(result.kind(), 1, Integer::sum);
    }
    return kinds;
  }

  private static Agenda agenda(DialogueDetail.AgendaItem item, PageContext page) {
    return new Agenda(
        item.startsAt() == null ? "" : DialogueDates.hour(item.startsAt(), page),
        Phrase.of(item.title(), page),
        item.speaker());
  }

  private static Document document(String number, DialogueDetail.Document file, PageContext page) {
    String type = SummaryFiles.typeName(file.contentType());
    String size = SummaryFiles.size(file.bytes(), page);
    return new Document(
        file.name(),
        type.isEmpty() ? size : type + page.t("dialogues.comma") + size,
        page.href("/dialogues/" + number + "/documents/" + file.sha256()),
        file.imported());
  }
}
