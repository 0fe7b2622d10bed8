package org.vetika.app.webhook.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of all organizations that a person acts for, and the form for another.
 *
 * @param done message key of what was done before, or null
 */
public record WebhooksPage(
    List<Shelf> shelves,
    List<Choice> organizations,
    String url,
    String note,
    List<Choice> events,
    @Nullable Problem problem,
    @Nullable String done) {

  /** The addresses of one organization. */
  public record Shelf(String organization, List<Row> rows) {}

  /**
   * One address.
   *
   * @param look CSS class of the state's tag
   */
  public record Row(
      String href, String name, String url, String state, String look, String icon, String told) {}
}
