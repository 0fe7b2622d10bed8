package org.vetika.app.issue.web.raise;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The question whether it was raised before. */
public record SimilarPage(StepFrame frame, List<Row> rows) {
  /** An issue that looks alike. */
  public record Row(
      String number,
      String title,
      @Nullable String titleLanguage,
      String state,
      String weight,
      String authority,
      String href,
      String join) {}
}
