package org.vetika.app.dialogue.web.desk;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.Refusal;
import org.vetika.app.dialogue.ResultKind;
import org.vetika.app.dialogue.summary.ReadingSummary;
import org.vetika.app.dialogue.summary.SummaryEvent;
import org.vetika.app.dialogue.summary.SummaryResult;
import org.vetika.app.dialogue.summary.SummaryResult.Point;
import org.vetika.app.dialogue.summary.SummaryResult.Section;
import org.vetika.app.dialogue.summary.SummaryVersions;
import org.vetika.app.web.PageContext;

/** A summary result at work: what it says, what may be done with it now, its versions. */
public record SummaryPage(
    String number,
    String path,
    String state,
    String stateKey,
    String titleEnglish,
    String titleKhmer,
    int version,
    boolean mayEdit,
    boolean mayPublish,
    List<Action> actions,
    List<SectionRow> sections,
    List<VersionRow> versions,
    List<DialogueFormPage.Option> kinds,
    Typed typed,
    @Nullable String problem) {
  static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");

  /**
   * What was typed into one of the page's forms that was refused.
   *
   * @param form which one: {@code title}, {@code new}, {@code section-12} or {@code add-12}
   */
  public record Typed(String form, FormValues values) {
    static final Typed NOTHING = new Typed("", FormValues.EMPTY);

    /** Whether it is this form that was refused. */
    public boolean in(String one) {
      return form.equals(one);
    }

    /** What was typed into a field of this form, or what stands there otherwise. */
    public String text(String one, String field, String otherwise) {
      return in(one) ? values.text(field) : otherwise;
    }
  }

  /** A step to another state: the last part of its address, and its words. */
  public record Action(String name, String label, List<DialogueFormPage.Option> organizations) {}

  /** A section with its points. */
  public record SectionRow(
      long id,
      String number,
      String kind,
      String titleEnglish,
      String titleKhmer,
      List<PointRow> points) {}

  /** A point in short. */
  public record PointRow(
      String number, String kind, String text, String language, String href, String said) {}

  /** A version: what made it, who, when. */
  public record VersionRow(int version, String event, String author, String date) {}

  static SummaryPage of(
      Desks.Desk desk,
      ReadingSummary.AtWork work,
      Typed typed,
      @Nullable Refusal problem,
      PageContext page) {
    SummaryResult summary = work.summary();
    String path = page.href("/desk/dialogues/" + summary.dialogueNumber() + "/summary");
    String english = summary.title().english();
    String khmer = summary.title().khmer();
    return new SummaryPage(
        summary.dialogueNumber(),
        path,
        page.t("desk-dialogue.state." + summary.state().key()),
        summary.state().key(),
        english == null ? "" : english,
        khmer == null ? "" : khmer,
        summary.version(),
        may(desk, SummaryEvent.SAVE),
        may(desk, SummaryEvent.PUBLISH),
        List.of(
                SummaryEvent.CIRCULATE,
                SummaryEvent.TAKE_BACK,
                SummaryEvent.AGREE,
                SummaryEvent.REOPEN)
            .stream()
            .filter(event -> may(desk, event))
            .map(event -> action(desk, event, page))
            .toList(),
        summary.sections().stream().map(section -> row(section, work, path, page)).toList(),
        work.versions().stream().map(version -> row(version, page)).toList(),
        DialogueFormPage.options(page, "result-kind", ResultKind.values(), ResultKind::key),
        typed,
        problem == null ? null : page.t("dialogue-refused." + problem.key()));
  }

  private static boolean may(Desks.Desk desk, SummaryEvent event) {
    return !desk.fitting(event).isEmpty();
  }

  /** That a text is agreed is stated by one organization; the other steps are nobody's word. */
  private static Action action(Desks.Desk desk, SummaryEvent event, PageContext page) {
    return new Action(
        event.key(),
        page.t("desk-dialogue.event." + event.key()),
        event == SummaryEvent.AGREE
            ? DialogueFormPage.choices(desk.fitting(event), page)
            : List.of());
  }

  private static SectionRow row(
      Section section, ReadingSummary.AtWork desk, String path, PageContext page) {
    String number = section.number();
    String english = section.title().english();
    String khmer = section.title().khmer();
    ResultKind kind = section.kind();
    return new SectionRow(
        section.id(),
        number == null ? "" : number,
        kind == null ? "" : kind.key(),
        english == null ? "" : english,
        khmer == null ? "" : khmer,
        section.points().stream().map(point -> row(point, desk, path, page)).toList());
  }

  private static PointRow row(
      Point point, ReadingSummary.AtWork desk, String path, PageContext page) {
    long said =
        desk.comments().stream().filter(each -> isAt(each.point(), point)).count()
            + desk.amendments().stream().filter(each -> isAt(each.point(), point)).count()
            + desk.reservations().stream().filter(each -> each.point() == point.id()).count();
    ResultKind kind = point.kind();
    return new PointRow(
        point.number(),
        kind == null ? "" : page.t("desk-dialogue.result-kind." + kind.key()),
        point.text(),
        point.language().tag(),
        path + "/points/" + point.id(),
        said == 0 ? "" : page.t("desk-dialogue.said", said));
  }

  private static boolean isAt(@Nullable Long id, Point point) {
    return id != null && id == point.id();
  }

  private static VersionRow row(SummaryVersions.Version version, PageContext page) {
    return new VersionRow(
        version.version(),
        page.t("desk-dialogue.event." + version.event()),
        version.author(),
        page.date(version.savedAt().atZone(ZONE).toLocalDate()));
  }
}
