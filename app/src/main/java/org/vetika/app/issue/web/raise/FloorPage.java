package org.vetika.app.issue.web.raise;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writing down what is said at a dialogue.
 *
 * @param path of the dialogue on the desk
 * @param raised what was written down before, the newest first
 * @param done the number of what was just written down, or null
 */
public record FloorPage(
    String number,
    String title,
    @Nullable String titleLanguage,
    String path,
    List<Choice> topics,
    List<Choice> placeChoices,
    List<Choice> saidChoices,
    List<Choice> authorityChoices,
    List<ResultIssuesPage.Raised> raised,
    Typed typed,
    List<FormProblem> problems,
    @Nullable String done) {
  public @Nullable String problem(String field) {
    return problems.stream()
        .filter(each -> each.field().equals(field))
        .map(FormProblem::text)
        .findFirst()
        .orElse(null);
  }
}
