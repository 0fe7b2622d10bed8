package org.vetika.app.dialogue.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vetika.app.dialogue.DialogueKind;
import org.vetika.app.dialogue.DialogueLevel;
import org.vetika.app.dialogue.ParticipationRole;
import org.vetika.app.dialogue.ResultKind;
import org.vetika.app.dialogue.importing.ReadingOutcome;
import org.vetika.app.dialogue.importing.SourceParagraph;
import org.vetika.app.dialogue.intake.IntakeContent.Problem;
import org.vetika.app.dialogue.intake.IntakeForm.ResultRow;
import org.vetika.app.organization.OrganizationKind;
import org.vetika.app.organization.OrganizationMatch;
import org.vetika.app.web.PageContext;

/** The document on one side, the form on the other. */
public record IntakePage(
    String id,
    String fileName,
    boolean draft,
    List<Source> source,
    IntakeForm form,
    List<Shown> problems,
    List<Choice> kinds,
    List<Choice> levels,
    List<Choice> roles,
    List<Choice> resultKinds,
    List<Choice> provinces,
    List<List<Choice>> matches) {

  /** A value and its words. */
  public record Choice(String value, String text) {}

  /** A paragraph of the document; {@code mark} says where it went. */
  public record Source(String number, String text, String mark, boolean placed) {}

  /** A problem: where it is, and what to do. */
  public record Shown(String anchor, String text) {}

  static IntakePage of(
      KeptImports.Kept kept,
      ReadingOutcome.Read read,
      IntakeForm form,
      List<Problem> problems,
      List<List<OrganizationMatch>> matches,
      List<Choice> provinces,
      PageContext page) {
    return new IntakePage(
        kept.id().toString(),
        kept.fileName(),
        read.summary().draft(),
        read.source().stream().map(each -> source(each, form, page)).toList(),
        form,
        problems.stream().map(each -> new Shown(each.anchor(), page.t(each.key()))).toList(),
        choices(DialogueKind.values(), DialogueKind::key, "dialogues.kind.", page),
        choices(DialogueLevel.values(), DialogueLevel::key, "dialogues.level.", page),
        choices(ParticipationRole.values(), ParticipationRole::key, "dialogues.role.", page),
        choices(ResultKind.values(), ResultKind::key, "dialogues.result-kind.", page),
        provinces,
        matches.stream().map(each -> matchChoices(each, page)).toList());
  }

  private static <T> List<Choice> choices(
      T[] values, java.util.function.Function<T, String> key, String prefix, PageContext page) {
    return Arrays.stream(values)
        .map(value -> new Choice(key.apply(value), page.t(prefix + key.apply(value))))
        .toList();
  }

  /** On record, to be registered as some kind, or left out. */
  private static List<Choice> matchChoices(List<OrganizationMatch> found, PageContext page) {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("", page.t("intake.organization.leave-out")));
    for (OrganizationMatch match : found) {
      String acronym = match.organization().acronym();
      String name = match.organization().name(page.language());
      choices.add(
          new Choice(
              match.organization().number(),
              page.t(
                  "intake.organization.on-record",
                  acronym == null ? name : name + " (" + acronym + ")")));
    }
    for (OrganizationKind kind : OrganizationKind.values()) {
      choices.add(
          new Choice(
              "new:" + kind.key(),
              page.t("intake.organization.register", page.t("organization.kind." + kind.key()))));
    }
    return choices;
  }

  private static Source source(SourceParagraph paragraph, IntakeForm form, PageContext page) {
    String key = paragraph.placement().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    String mark = page.t("intake.placed." + key);
    if (paragraph.placement() == SourceParagraph.Placement.RESULT) {
      for (ResultRow result : form.results()) {
        if (covers(result.source(), paragraph.index())) {
          mark = page.t("intake.placed.result", result.number());
          break;
        }
      }
    }
    return new Source(
        page.number(paragraph.index() + 1L),
        paragraph.text(),
        mark,
        paragraph.placement() != SourceParagraph.Placement.NOT_PLACED);
  }

  private static boolean covers(String range, int paragraph) {
    String[] ends = range.split("-");
    return ends.length == 2
        && range.matches("[0-9]{1,7}-[0-9]{1,7}")
        && Integer.parseInt(ends[0]) <= paragraph
        && paragraph <= Integer.parseInt(ends[1]);
  }
}
