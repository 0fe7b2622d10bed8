package org.vetika.app.opendata.web;

import java.util.List;

/**
 * The page about the data.
 *
 * @param origin the address of this installation, for examples
 * @param questions of the data card: {@code data.card.<name>.title|text}
 */
public record DataPage(
    String licenseName,
    String licenseUrl,
    String origin,
    List<String> questions,
    List<ListRow> lists) {

  /**
   * A list, its page and its formats; {@code data.list.<name>} and {@code data.about.<name>} are
   * its texts.
   */
  public record ListRow(String name, String path, boolean feed, boolean calendar) {
    ListRow(String name, boolean feed, boolean calendar) {
      this(name, "/" + name, feed, calendar);
    }
  }

  static final List<ListRow> LISTS =
      List.of(
          new ListRow("dialogues", true, true),
          new ListRow("results", true, false),
          new ListRow("issues", true, false),
          new ListRow("issue-statistics", "/issues/statistics", false, false),
          new ListRow("indicators", "/consistency", false, false),
          new ListRow("discrepancies", "/consistency/discrepancies", true, false),
          new ListRow("findings", "/consistency/findings", true, false),
          new ListRow("rounds", "/consistency/rounds", true, false),
          new ListRow("estimates", "/consistency/estimates", true, false),
          new ListRow("organizations", true, false),
          new ListRow("places", false, false),
          new ListRow("topics", false, false),
          new ListRow("series", "/dialogues/series", false, false));
}
