package org.vetika.app.issue.web.raise;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The question for a receipt code. */
public record ReceiptPage(String code, List<FormProblem> problems) {
  public @Nullable String problem() {
    return problems.isEmpty() ? null : problems.getFirst().text();
  }
}
