package org.vetika.app.dialogue.web.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.MakerKind;
import org.vetika.app.dialogue.Refusal;
import org.vetika.app.dialogue.ResultKind;
import org.vetika.app.dialogue.summary.ReadingSummary;
import org.vetika.app.dialogue.summary.SummaryEvent;
import org.vetika.app.dialogue.summary.SummaryResult.Addressee;
import org.vetika.app.dialogue.summary.SummaryResult.Point;
import org.vetika.app.dialogue.summary.SummaryResult.Translation;
import org.vetika.app.dialogue.summary.WordDiff;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.record.Removal;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;

/**
 * One point: its text, what was said about it, and what the reader may do with it now.
 *
 * @param form what the fields for changing the point show: what was typed when it was refused, else
 *     what is stored
 * @param overtaken what is stored now against what was typed, when somebody was faster; else empty
 * @param translation the text in the other language, possibly empty
 * @param organizations by event, for whom the reader can do it when these are several; else empty
 * @param original what becomes of the original of words that are removed
 * @param attempt the form that was refused, or null
 * @param problem why, in words, or null
 */
public record PointPage(
    String dialogue,
    String back,
    String path,
    String number,
    String text,
    String language,
    String otherLanguage,
    String translation,
    int version,
    FormValues form,
    Map<String, Boolean> may,
    Map<String, List<DialogueFormPage.Option>> organizations,
    List<DialogueFormPage.Option> kinds,
    List<DialogueFormPage.Option> topics,
    List<DialogueFormPage.Option> makers,
    SaidOfPoint said,
    List<WordDiff.Change> overtaken,
    String original,
    @Nullable Attempt attempt,
    @Nullable String problem) {

  /** What the page is made of. */
  record Material(
      Desks.Desk desk,
      ReadingSummary.AtWork work,
      Point point,
      Map<Long, OrganizationName> names,
      List<DialogueFormPage.Option> topics,
      List<Removal> removals,
      boolean originalsKept,
      @Nullable Attempt attempt) {
    private boolean attempted(String form) {
      return attempt != null && attempt.form().equals(form);
    }

    private FormValues form() {
      return attempt != null && attempted("save") ? attempt.typed() : stored(point);
    }

    private List<WordDiff.Change> overtaken() {
      return attempt != null && attempted("save") && attempt.problem() == Refusal.OVERTAKEN
          ? WordDiff.between(point.text(), attempt.typed().text("text"))
          : List.of();
    }
  }

  /** Whether this is the form that was refused. */
  public boolean attempted(String form) {
    return attempt != null && attempt.form().equals(form);
  }

  /** What a field of one of the forms shows: what was typed when that form was refused. */
  public String typed(String form, String field, String otherwise) {
    return attempt != null && attempt.form().equals(form) ? attempt.typed().text(field) : otherwise;
  }

  /** What is wrong with a field of one of the forms, or null. */
  public @Nullable String error(String form, String field) {
    return attempt != null && attempt.form().equals(form) && field.equals(attempt.field())
        ? problem
        : null;
  }

  static PointPage of(Material material, PageContext page) {
    ReadingSummary.AtWork work = material.work();
    Point point = material.point();
    String back = page.href("/desk/dialogues/" + work.summary().dialogueNumber() + "/summary");
    Language other = point.language().other();
    Attempt attempt = material.attempt();
    return new PointPage(
        work.summary().dialogueNumber(),
        back,
        back + "/points/" + point.id(),
        point.number(),
        point.text(),
        point.language().tag(),
        other.tag(),
        point.translations().stream()
            .filter(translation -> translation.language() == other)
            .map(Translation::text)
            .findFirst()
            .orElse(""),
        point.version(),
        material.form(),
        may(material.desk()),
        organizations(material.desk(), page),
        DialogueFormPage.options(page, "result-kind", ResultKind.values(), ResultKind::key),
        material.topics(),
        DialogueFormPage.options(page, "maker", MakerKind.values(), MakerKind::key),
        SaidOfPoint.of(material, back, page),
        material.overtaken(),
        page.t(
            material.originalsKept()
                ? "desk-dialogue.original.sealed"
                : "desk-dialogue.original.lost"),
        attempt,
        attempt == null ? null : page.t("dialogue-refused." + attempt.problem().key()));
  }

  private static Map<String, Boolean> may(Desks.Desk desk) {
    var may = new HashMap<String, Boolean>();
    for (SummaryEvent event : SummaryEvent.values()) {
      may.put(event.key(), !desk.fitting(event).isEmpty());
    }
    return may;
  }

  private static Map<String, List<DialogueFormPage.Option>> organizations(
      Desks.Desk desk, PageContext page) {
    var choices = new HashMap<String, List<DialogueFormPage.Option>>();
    for (SummaryEvent event : SummaryEvent.values()) {
      choices.put(event.key(), DialogueFormPage.choices(desk.fitting(event), page));
    }
    return choices;
  }

  private static FormValues stored(Point point) {
    ResultKind kind = point.kind();
    return new FormValues(
        Map.of(
            "number", List.of(point.number()),
            "kind", List.of(kind == null ? "" : kind.key()),
            "language", List.of(point.language().tag()),
            "text", List.of(point.text()),
            "topic", point.topics(),
            "addressees", List.of(addressees(point))));
  }

  /** One a line: an organization's number, or a name in words. */
  private static String addressees(Point point) {
    return String.join("\n", point.addressees().stream().map(PointPage::line).toList());
  }

  private static String line(Addressee addressee) {
    String number = addressee.organizationNumber();
    return number == null ? String.valueOf(addressee.name()) : number;
  }
}
