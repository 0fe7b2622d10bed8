package org.vetika.app.issue.web.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.attachment.AttachmentChip;
import org.vetika.app.dialogue.MakerKind;
import org.vetika.app.issue.AnswerTemplate;
import org.vetika.app.issue.AnswerTemplates;
import org.vetika.app.issue.EntryKind;
import org.vetika.app.issue.IssueEntry;
import org.vetika.app.issue.Position;
import org.vetika.app.issue.Side;
import org.vetika.app.record.SealedOriginals;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;

/** The form of each action, with what was typed before. */
@Component
class Forms {
  private final AnswerFields answers;
  private final RoutingFields routing;
  private final AnswerTemplates templates;
  private final FileFields files;
  private final SealedOriginals originals;

  Forms(
      AnswerFields answers,
      RoutingFields routing,
      AnswerTemplates templates,
      FileFields files,
      SealedOriginals originals) {
    this.answers = answers;
    this.routing = routing;
    this.templates = templates;
    this.files = files;
    this.originals = originals;
  }

  /**
   * The form of an action.
   *
   * @param entry the one it is about; null for actions about the whole issue
   * @param template the id of a template to begin an answer with, or 0
   */
  ActionForm of(
      PageContext page,
      Desks.Desk desk,
      Acting acting,
      Action action,
      @Nullable IssueEntry entry,
      Posted typed,
      long template) {
    String key = "issue-desk.action." + action.key();
    String lead = key + ".lead";
    return new ActionForm(
        action.key(),
        page.t(key),
        page.messages().has(Language.EN, lead) ? page.t(lead) : null,
        action == Action.REMOVE
            ? page.t(originals.keeps() ? "issue-desk.original.sealed" : "issue-desk.original.lost")
            : null,
        page.href("/desk/issues/" + desk.number() + "/" + action.key()),
        acting.key(),
        desk.detail().newestEntry(),
        entry == null ? 0 : entry.id(),
        action.firm(),
        fields(page, desk, acting, action, entry, typed, template),
        action == Action.ANSWER ? choices(desk, acting, page) : List.of());
  }

  private List<Field> fields(
      PageContext page,
      Desks.Desk desk,
      Acting acting,
      Action action,
      @Nullable IssueEntry entry,
      Posted typed,
      long template) {
    var fields = new Fields(page, typed);
    Function<String, Field> filesAs = key -> files.ask(page, desk.visitor(), typed, key);
    return switch (action) {
      case ACCEPT -> routing.accept(page, desk.issue(), typed);
      case REFER -> routing.refer(page, desk.issue(), typed);
      case MERGE -> routing.merge(page, desk.issue(), typed);
      case ANSWER ->
          answers.ask(
              page, desk.issue(), typed, template(acting, template), filesAs.apply("letter-file"));
      case RETURN -> fields.area("reason", "return-reason", false, "").asked();
      case SETTLE ->
          fields.area("text", "agreed", false, "").tick("both", "both").language().asked();
      case CLEAR_FLAG -> fields.area("reason", "flag-reason", false, "").language().asked();
      case VERIFY -> verify(page, acting, fields, filesAs.apply("evidence"));
      case VISIT ->
          fields
              .day("day", "visit-day", false, null)
              .area("text", "visit", false, "")
              .with(filesAs.apply("evidence"))
              .language()
              .asked();
      case REPLY ->
          fields
              .area("text", "reply", false, "")
              .area("action", "asked", true, "")
              .with(filesAs.apply("files"))
              .language()
              .asked();
      case MILESTONE ->
          fields
              .area("action", "milestone", false, "")
              .day("day", "milestone-day", false, null)
              .area("note", "note", true, "")
              .with(filesAs.apply("files"))
              .language()
              .asked();
      case PROGRESS -> progress(desk, fields, filesAs.apply("evidence"));
      case PAUSE -> fields.area("reason", "pause-reason", false, "").language().asked();
      case RESUME -> List.of();
      case EXTEND ->
          fields
              .day("day", "until", false, null)
              .area("reason", "extend-reason", false, "")
              .language()
              .asked();
      case WITHDRAW -> fields.area("reason", "withdraw-reason", true, "").language().asked();
      case RESUBMIT ->
          fields.area("text", "resubmit", false, "").with(filesAs.apply("files")).asked();
      case CORRECT ->
          fields
              .area("text", "correction", false, "")
              .with(filesAs.apply("files"))
              .language()
              .asked();
      case TRANSLATE -> translate(page, desk, entry, fields);
      case REMOVE -> remove(page, desk, entry, fields);
    };
  }

  private static List<Field> verify(
      PageContext page, Acting acting, Fields fields, Field evidence) {
    fields
        .choice(
            "position",
            "position",
            Arrays.stream(Position.values())
                .map(each -> new Field.Option(each.key(), page.t("issue-position." + each.key())))
                .toList(),
            "")
        .area("text", "statement", true, "")
        .area("action", "asked", true, "")
        .count("done", "done")
        .count("total", "total")
        .day("day", "next", true, null)
        .with(evidence);
    if (acting.side() == Side.ASKER) {
      fields.choice(
          "higher",
          "higher",
          List.of(
              new Field.Option("same", page.t("issue-desk.higher.same")),
              new Field.Option("above", page.t("issue-desk.higher.above"))),
          "same");
    }
    return fields.language().asked();
  }

  private static List<Field> progress(Desks.Desk desk, Fields fields, Field evidence) {
    List<Field.Option> milestones =
        desk.detail().entries().stream()
            .filter(entry -> entry.kind() == EntryKind.MILESTONE && !entry.removed())
            .map(
                entry -> new Field.Option(String.valueOf(entry.id()), ThreadLines.firstLine(entry)))
            .toList();
    if (!milestones.isEmpty()) {
      fields.select("milestone", "of-milestone", true, milestones, "");
    }
    return fields
        .area("text", "progress", false, "")
        .count("done", "done")
        .count("total", "total")
        .with(evidence)
        .language()
        .asked();
  }

  private static List<Field> translate(
      PageContext page, Desks.Desk desk, @Nullable IssueEntry entry, Fields fields) {
    Language language = entry == null ? page.language() : entry.language().other();
    boolean raised = entry != null && entry.kind() == EntryKind.RAISED;
    if (raised && !desk.issue().title().isEmpty()) {
      fields.line("title", "title", false, "");
    }
    if (entry == null || !entry.text().isEmpty()) {
      fields.area("text", "translation", false, "", language);
    }
    if (entry != null && !entry.action().isEmpty()) {
      fields.area("action", "translation-action", false, "", language);
    }
    var makers = new ArrayList<Field.Option>();
    for (MakerKind kind : MakerKind.values()) {
      makers.add(new Field.Option(kind.key(), page.t("issue-desk.maker." + kind.key())));
    }
    return fields
        .choice("maker", "maker", makers, MakerKind.ORGANIZATION.key())
        .line("maker_name", "maker-name", true, desk.visitor().name())
        .asked();
  }

  /** All of an entry, or one of its files. */
  private static List<Field> remove(
      PageContext page, Desks.Desk desk, @Nullable IssueEntry entry, Fields fields) {
    List<AttachmentChip> chips =
        entry == null
            ? List.of()
            : AttachmentChip.of(desk.files().getOrDefault(entry.id(), List.of()), page);
    if (chips.stream().anyMatch(chip -> !chip.removed())) {
      fields.select(
          "what",
          "remove-what",
          true,
          chips.stream()
              .filter(chip -> !chip.removed())
              .map(chip -> new Field.Option(chip.id(), chip.text() + " " + chip.detail()))
              .toList(),
          "");
    }
    if (entry != null && entry.kind() == EntryKind.RAISED) {
      fields.tick("title", "title-too");
    }
    return fields.area("reason", "remove-reason", false, "").asked();
  }

  private @Nullable AnswerTemplate template(Acting acting, long id) {
    Long organization = acting.speaker().spokenFor();
    return organization == null || id == 0 ? null : templates.find(organization, id).orElse(null);
  }

  private List<ThreadEntry.Link> choices(Desks.Desk desk, Acting acting, PageContext page) {
    Long organization = acting.speaker().spokenFor();
    String here = "/desk/issues/" + desk.number() + "?for=" + acting.key() + "&do=answer&template=";
    return organization == null
        ? List.of()
        : templates.of(organization).stream()
            .map(each ->
                new ThreadEntry.Link(
                    page.href(here + each.id() + "#act"), each.name(), "doc", false))
            .toList();
  }
}
