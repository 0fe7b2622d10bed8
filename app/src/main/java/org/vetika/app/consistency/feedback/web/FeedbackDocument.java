package org.vetika.app.consistency.feedback.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.vetika.app.consistency.feedback.web.FeedbackPage.Count;
import org.vetika.app.document.Block;
import org.vetika.app.document.DocumentMeta;
import org.vetika.app.document.PrintDocument;
import org.vetika.app.document.Span;
import org.vetika.app.document.Text;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;

/** Lays out a feedback report for print, in the language of the page. */
final class FeedbackDocument {
  private static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");

  private FeedbackDocument() {}

  static PrintDocument of(FeedbackPage report, LocalDate asOf, String address, PageContext page) {
    var blocks = new ArrayList<Block>();
    if (report.illustration()) {
      blocks.add(new Block.Note(page.t("feedback.illustration")));
    }
    blocks.add(new Block.Paragraph(report.made()));
    blocks.add(new Block.Paragraph(page.t("feedback.lead")));
    blocks.add(new Block.Heading(1, page.t("feedback.glance")));
    blocks.add(numbers(page.t("feedback.figures"), report.pairs(), page));
    blocks.add(numbers(page.t("discrepancies.title"), report.counts(), page));
    figures(report, page, blocks);
    matters(report, page, blocks);
    blocks.add(new Block.Heading(1, report.answersTitle()));
    blocks.add(
        report.answers().isEmpty()
            ? new Block.Paragraph(page.t("feedback.no-answers"))
            : numbers(page.t("feedback.answers.short"), report.answers(), page));
    blocks.add(new Block.Heading(1, page.t("feedback.how")));
    blocks.add(new Block.Paragraph(page.t("feedback.how.text")));
    return new PrintDocument(
        Text.of(report.title()),
        null,
        page.language().tag(),
        meta(report, asOf, address, page),
        blocks);
  }

  private static DocumentMeta meta(
      FeedbackPage report, LocalDate asOf, String address, PageContext page) {
    return new DocumentMeta(
        page.t("site.name"),
        report.title(),
        asOf.atStartOfDay(ZONE).toInstant(),
        page.t("feedback.header"),
        address,
        page.t("feedback.page"));
  }

  private static Block numbers(String what, List<Count> counts, PageContext page) {
    return Block.Table.of(
        List.of(what, page.t("feedback.number")),
        counts.stream().map(each -> List.of(each.what(), each.number())).toList());
  }

  /** On a page of their own: a heading must not stand alone above the head of a table. */
  private static void figures(FeedbackPage report, PageContext page, List<Block> blocks) {
    blocks.add(new Block.PageBreak());
    blocks.add(new Block.Heading(1, page.t("feedback.figures")));
    if (report.rows().isEmpty() && report.single().isEmpty()) {
      blocks.add(new Block.Paragraph(page.t("feedback.no-figures")));
    }
    if (!report.rows().isEmpty()) {
      blocks.add(
          new Block.Table(
              List.of(
                  Text.of(page.t("feedback.about")),
                  text(report.authority()),
                  Text.of(page.t("feedback.other")),
                  Text.of(page.t("feedback.unexplained")),
                  Text.of(page.t("feedback.standing"))),
              report.rows().stream().map(FeedbackDocument::cells).toList()));
    }
    if (!report.single().isEmpty()) {
      blocks.add(new Block.Heading(2, page.t("feedback.single")));
      blocks.add(
          new Block.KeyValues(
              report.single().stream()
                  .map(each -> new Block.KeyValue(each.about(), each.value()))
                  .toList()));
    }
  }

  private static List<Text> cells(FeedbackPage.Row row) {
    return List.of(
        Text.of(row.about()),
        Text.of(row.own()),
        new Text(
            List.of(
                Span.of(row.otherValue() + "\n"),
                new Span(row.other().text(), false, row.other().lang()))),
        // The fonts of the printed form have no minus sign of their own.
        Text.of(row.unexplained().replace('\u2212', '-')),
        Text.of(row.standing()));
  }

  private static void matters(FeedbackPage report, PageContext page, List<Block> blocks) {
    blocks.add(new Block.Heading(1, page.t("discrepancies.title")));
    if (report.matters().isEmpty()) {
      blocks.add(new Block.Paragraph(page.t("feedback.no-discrepancies")));
    }
    for (FeedbackPage.Matter matter : report.matters()) {
      blocks.add(new Block.Heading(2, matter.number() + " " + matter.title()));
      blocks.add(
          new Block.Paragraph(
              new Text(
                  List.of(
                      Span.bold(matter.state()),
                      Span.of(matter.due().isEmpty() ? "" : "\n" + matter.due())))));
      blocks.add(
          new Block.KeyValues(
              matter.words().stream()
                  .map(said -> new Block.KeyValue(text(said.who()), text(said.text())))
                  .toList()));
      if (!matter.settled().isEmpty()) {
        blocks.add(
            new Block.Paragraph(
                new Text(
                    List.of(
                        Span.bold(page.t("discrepancy.settled") + "\n"),
                        new Span(matter.settled().text(), false, matter.settled().lang())))));
      }
    }
  }

  private static Text text(Phrase phrase) {
    return new Text(List.of(new Span(phrase.text(), false, phrase.lang())));
  }
}
