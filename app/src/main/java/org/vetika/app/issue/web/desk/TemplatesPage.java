package org.vetika.app.issue.web.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The templates of answers of the authorities a person answers for.
 *
 * @param path where a new one is posted
 */
public record TemplatesPage(
    List<Shelf> shelves, String path, List<Field> fields, IssueDeskPage.@Nullable Problem problem) {
  /** The templates of one authority. */
  public record Shelf(String organization, List<Kept> templates) {}

  /**
   * One template.
   *
   * @param path where it is withdrawn
   */
  public record Kept(
      String name,
      @Nullable String decision,
      List<String> english,
      List<String> khmer,
      String added,
      String path,
      long organization) {}
}
