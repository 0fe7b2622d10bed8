package org.vetika.app.webhook.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One address: how it is told, and what it was told.
 *
 * @param base where its forms post to
 * @param secret shown once, right after it was made; else null
 * @param paused why nothing is sent, in words; null while it is told
 * @param failing since when nothing arrives, in words; null when the last message did
 * @param rotating until when the old secret signs as well, in words; else null
 */
public record EndpointPage(
    String base,
    String name,
    String organization,
    String url,
    String note,
    String added,
    @Nullable String secret,
    @Nullable String paused,
    @Nullable String failing,
    @Nullable String rotating,
    List<Choice> events,
    List<Row> rows,
    @Nullable String more,
    @Nullable Problem problem,
    @Nullable String done) {

  /**
   * One delivery.
   *
   * @param answer status of HTTP, or why no answer came
   */
  public record Row(
      String href,
      String what,
      String issue,
      String when,
      String state,
      String look,
      String icon,
      String answer,
      String took,
      String attempts) {}
}
