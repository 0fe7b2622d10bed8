package org.vetika.app.dialogue.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.DialogueDetail;
import org.vetika.app.dialogue.ParticipationRole;
import org.vetika.app.dialogue.PublishedSummary;
import org.vetika.app.dialogue.show.DialogueCard;
import org.vetika.app.document.Block;
import org.vetika.app.document.DocumentMeta;
import org.vetika.app.document.PrintDocument;
import org.vetika.app.document.Span;
import org.vetika.app.document.Text;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;

/** Lays out a published summary result for print, in the language of the page. */
final class SummaryDocument {
  private SummaryDocument() {}

  static PrintDocument of(DialogueDetail detail, PublishedSummary summary, PageContext page) {
    Phrase title =
        Phrase.of(summary.title().isEmpty() ? detail.line().title() : summary.title(), page);
    Phrase other =
        Phrase.other(summary.title().isEmpty() ? detail.line().title() : summary.title(), page);
    var blocks = new ArrayList<Block>();
    if (detail.line().illustration()) {
      blocks.add(new Block.Note(page.t("dialogues.illustration")));
    }
    blocks.add(facts(detail, page));
    sections(detail.line().number(), summary, page, blocks);
    participants(detail, page, blocks);
    proof(detail, summary, page, blocks);
    return new PrintDocument(
        text(title),
        other == null ? null : text(other),
        page.language().tag(),
        meta(detail, summary, page),
        blocks);
  }

  private static DocumentMeta meta(
      DialogueDetail detail, PublishedSummary summary, PageContext page) {
    String number = detail.line().number();
    return new DocumentMeta(
        page.t("site.name"),
        page.t("dialogues.print.subject", number),
        summary.publishedAt(),
        page.t("dialogues.print.header", number),
        Citation.address(number, page) + " · SHA-256 " + summary.fingerprint(),
        page.t("dialogues.print.page"));
  }

  private static Block facts(DialogueDetail detail, PageContext page) {
    DialogueHead head = DialogueHead.of(detail, page);
    var rows = new ArrayList<Block.KeyValue>();
    add(rows, page.t("dialogues.print.date"), head.when());
    add(rows, page.t("dialogues.print.time"), head.hours());
    add(rows, page.t("dialogues.print.place"), DialogueCard.places(detail.line().places(), page));
    add(
        rows,
        page.t("dialogues.print.conveners"),
        detail.line().conveners().stream()
            .map(name -> name.name(page.language()))
            .collect(Collectors.joining(page.t("dialogues.comma"))));
    add(
        rows,
        page.t("dialogues.print.channels"),
        String.join(page.t("dialogues.semicolon"), head.channels()));
    add(rows, page.t("dialogues.print.number"), head.number());
    return new Block.KeyValues(rows);
  }

  private static void sections(
      String dialogue, PublishedSummary summary, PageContext page, List<Block> blocks) {
    for (SectionBlock section : SectionBlock.of(dialogue, summary, page)) {
      blocks.add(
          new Block.Heading(
              1,
              new Text(
                  List.of(
                      Span.of(section.number()),
                      new Span(section.title().text(), false, section.title().lang())))));
      section.results().forEach(result -> blocks.add(PrintedResult.of(result, page)));
    }
  }

  private static void participants(DialogueDetail detail, PageContext page, List<Block> blocks) {
    if (detail.participations().isEmpty()) {
      return;
    }
    blocks.add(new Block.Heading(1, page.t("dialogues.who")));
    var rows = new ArrayList<List<String>>();
    for (ParticipationRole role : ParticipationRole.values()) {
      for (DialogueDetail.Participation each : detail.participations()) {
        if (each.role() == role) {
          OrganizationName name = each.organization();
          rows.add(
              List.of(
                  name.name(page.language()),
                  page.t("dialogues.party." + name.party().key()),
                  page.t("dialogues.role." + role.key())));
        }
      }
    }
    blocks.add(
        Block.Table.of(
            List.of(
                page.t("dialogues.print.organization"),
                page.t("dialogues.print.party"),
                page.t("dialogues.print.role")),
            rows));
  }

  private static void proof(
      DialogueDetail detail, PublishedSummary summary, PageContext page, List<Block> blocks) {
    Citation citation = Citation.of(detail, page);
    blocks.add(new Block.Heading(1, page.t("dialogues.cite")));
    blocks.add(
        new Block.Paragraph(
            new Text(List.of(Span.bold(citation.example()), Span.of("\n" + citation.address())))));
    blocks.add(new Block.Paragraph(String.valueOf(citation.published())));
    blocks.add(new Block.Paragraph(page.t("dialogues.print.fingerprint", summary.fingerprint())));
  }

  private static void add(List<Block.KeyValue> rows, String key, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      rows.add(new Block.KeyValue(key, value));
    }
  }

  private static Text text(Phrase phrase) {
    return new Text(List.of(new Span(phrase.text(), false, phrase.lang())));
  }
}
