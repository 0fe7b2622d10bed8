package org.vetika.app.issue.web.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer for several issues.
 *
 * @param results what became of each; empty before it was sent
 * @param chosen the issues that are still to be answered
 * @param path where the form is posted
 * @param templates what the answer can be begun with, as links
 */
public record BatchPage(
    List<Result> results,
    List<Chosen> chosen,
    String path,
    List<Field> fields,
    List<ThreadEntry.Link> templates,
    IssueDeskPage.@Nullable Problem problem) {
  /** An issue to be answered, with the newest entry that was seen of it. */
  public record Chosen(
      String number, String href, String title, String titleLang, String line, long seen) {}

  /** What became of one issue: {@code css} is the class of its mark. */
  public record Result(
      String number,
      String href,
      String title,
      String titleLang,
      String css,
      String icon,
      String text) {}
}
