package org.vetika.app.issue.web.raise;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.DialogueLine;
import org.vetika.app.dialogue.ResultEntry;
import org.vetika.app.issue.draft.RaisedAtDialogue;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;

/**
 * The published points of a dialogue and what was raised from them.
 *
 * @param path of this page, to which points are posted
 * @param floor what was raised on the floor
 */
public record ResultIssuesPage(
    String number,
    String title,
    @Nullable String titleLanguage,
    String path,
    List<Row> rows,
    List<Raised> floor) {

  /**
   * A point.
   *
   * @param removed whether its text had to go, so that nothing can be raised from it
   */
  public record Row(
      String number,
      String kind,
      String text,
      @Nullable String language,
      boolean removed,
      List<Raised> raised) {}

  /** An issue; leads to the desk, where also what is not public is seen. */
  public record Raised(
      String number, String title, @Nullable String language, String state, String href) {}

  static ResultIssuesPage of(
      DialogueLine dialogue,
      List<ResultEntry> entries,
      List<RaisedAtDialogue.Raised> issues,
      PageContext page) {
    Language language = page.language();
    Map<String, List<RaisedAtDialogue.Raised>> byResult = ResultIssuesController.byResult(issues);
    return new ResultIssuesPage(
        dialogue.number(),
        dialogue.title().shown(language),
        Choice.foreign(dialogue.title().shownIn(language), language),
        page.href("/desk/dialogues/" + dialogue.number()),
        entries.stream().map(entry -> row(entry, byResult, page)).toList(),
        issues.stream()
            .filter(issue -> issue.result() == null)
            .map(issue -> raised(issue, page))
            .toList());
  }

  private static Row row(
      ResultEntry entry, Map<String, List<RaisedAtDialogue.Raised>> byResult, PageContext page) {
    var result = entry.result();
    return new Row(
        result.number(),
        page.t("dialogues.result-kind." + result.kind().key()),
        result.shown(page.language()),
        Choice.foreign(result.shownIn(page.language()), page.language()),
        result.removed(),
        byResult.getOrDefault(result.number(), List.of()).stream()
            .map(issue -> raised(issue, page))
            .toList());
  }

  static Raised raised(RaisedAtDialogue.Raised issue, PageContext page) {
    return new Raised(
        issue.number(),
        issue.title(),
        Choice.foreign(issue.language(), page.language()),
        page.t("issue-state." + issue.state().key()),
        page.href("/desk/issues/" + issue.number()));
  }
}
