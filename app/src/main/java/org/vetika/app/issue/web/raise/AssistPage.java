package org.vetika.app.issue.web.raise;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first questions when somebody writes for another.
 *
 * @param ways how it was told
 * @param speakers for which organization who writes acts
 */
public record AssistPage(
    List<Choice> ways, List<Choice> speakers, Typed typed, List<FormProblem> problems) {
  public @Nullable String problem(String field) {
    return problems.stream()
        .filter(each -> each.field().equals(field))
        .map(FormProblem::text)
        .findFirst()
        .orElse(null);
  }
}
