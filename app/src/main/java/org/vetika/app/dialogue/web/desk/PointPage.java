package org.vetika.app.dialogue.web.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.Refusal;
import org.vetika.app.dialogue.ResultKind;
import org.vetika.app.dialogue.summary.Discussion;
import org.vetika.app.dialogue.summary.ReadingSummary;
import org.vetika.app.dialogue.summary.SummaryEvent;
import org.vetika.app.dialogue.summary.SummaryResult.Addressee;
import org.vetika.app.dialogue.summary.SummaryResult.Point;
import org.vetika.app.dialogue.summary.SummaryResult.Translation;
import org.vetika.app.dialogue.summary.WordDiff;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;

/**
 * One point: its text, what was said about it, and what the reader may do with it now.
 *
 * @param form what the fields show: what was typed when it was refused, else what is stored
 * @param overtaken what is stored now against what was typed, when somebody was faster; else empty
 * @param translation the text in the other language, possibly empty
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
    List<DialogueFormPage.Option> kinds,
    List<DialogueFormPage.Option> topics,
    List<DialogueFormPage.Option> makers,
    List<Entry> comments,
    List<AmendmentEntry> amendments,
    List<Entry> reservations,
    List<WordDiff.Change> overtaken,
    @Nullable String problem) {

  /** Something an organization said. */
  public record Entry(String organization, String author, String date, String text) {}

  /**
   * A proposed wording.
   *
   * @param decision null while it waits
   */
  public record AmendmentEntry(
      Entry proposal,
      String reason,
      List<WordDiff.Change> changes,
      @Nullable String decision,
      String decisionReason,
      String action) {}

  /** What the page is made of. */
  record Material(
      ReadingSummary.AtWork desk,
      Point point,
      Map<Long, OrganizationName> names,
      List<DialogueFormPage.Option> topics,
      @Nullable FormValues typed,
      @Nullable Refusal problem,
      boolean overtaken) {}

  static PointPage of(Material material, PageContext page) {
    ReadingSummary.AtWork desk = material.desk();
    Point point = material.point();
    String back = page.href("/desk/dialogues/" + desk.summary().dialogueNumber() + "/summary");
    Language other = point.language().other();
    FormValues typed = material.typed();
    Refusal problem = material.problem();
    return new PointPage(
        desk.summary().dialogueNumber(),
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
        typed == null ? stored(point) : typed,
        may(desk),
        DialogueFormPage.options(page, "result-kind", ResultKind.values(), ResultKind::key),
        material.topics(),
        DialogueFormPage.options(
            page,
            "maker",
            org.vetika.app.dialogue.MakerKind.values(),
            org.vetika.app.dialogue.MakerKind::key),
        desk.comments().stream()
            .filter(each -> each.pointNumber().equals(point.number()))
            .map(each ->
                entry(each.organization(), each.author(), each.at(), each.text(), material, page))
            .toList(),
        desk.amendments().stream()
            .filter(each -> each.pointNumber().equals(point.number()))
            .map(each -> amendment(each, back, material, page))
            .toList(),
        desk.reservations().stream()
            .filter(each -> each.point() == point.id())
            .map(each -> entry(each.organization(), "", each.at(), each.text(), material, page))
            .toList(),
        material.overtaken() && typed != null
            ? WordDiff.between(point.text(), typed.text("text"))
            : List.of(),
        problem == null ? null : page.t("dialogue-refused." + problem.key()));
  }

  private static Map<String, Boolean> may(ReadingSummary.AtWork desk) {
    var may = new HashMap<String, Boolean>();
    for (SummaryEvent event : SummaryEvent.values()) {
      may.put(event.key(), desk.may(event));
    }
    return may;
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

  private static Entry entry(
      long organization,
      String author,
      Instant at,
      String text,
      Material material,
      PageContext page) {
    OrganizationName name = material.names().get(organization);
    return new Entry(
        name == null ? "" : name.name(page.language()),
        author,
        page.date(at.atZone(SummaryPage.ZONE).toLocalDate()),
        text);
  }

  private static AmendmentEntry amendment(
      Discussion.Amendment amendment, String back, Material material, PageContext page) {
    Boolean accepted = amendment.accepted();
    String reason = amendment.decisionReason();
    return new AmendmentEntry(
        entry(
            amendment.organization(),
            amendment.author(),
            amendment.at(),
            amendment.newText(),
            material,
            page),
        amendment.reason(),
        WordDiff.between(amendment.oldText(), amendment.newText()),
        accepted == null
            ? null
            : page.t(accepted ? "desk-dialogue.accepted" : "desk-dialogue.declined"),
        reason == null ? "" : reason,
        back + "/amendments/" + amendment.id());
  }
}
