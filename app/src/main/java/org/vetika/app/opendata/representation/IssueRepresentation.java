package org.vetika.app.opendata.representation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An issue as an item of a list.
 *
 * @param title null when it had to be removed
 * @param asker the organization that raised it; null for a person, who is not named
 * @param authority who is competent; null while nobody was named
 * @param promisedOn the day by which the newest answer or verification promises to be done
 * @param settledInPart both sides state that a part is done
 * @param weight who reports it: the asker and all who joined
 * @param illustration whether it is invented, to show how Vetika works
 * @param waiting null when the issue has ended
 */
public record IssueRepresentation(
    String number,
    String url,
    String state,
    @Nullable LanguageText title,
    String originalLanguage,
    String origin,
    @Nullable String dialogue,
    @Nullable String result,
    @Nullable PlaceReference place,
    @Nullable TopicReference topic,
    @Nullable OrganizationReference asker,
    @Nullable OrganizationReference authority,
    @Nullable String promisedOn,
    boolean settledInPart,
    int weight,
    Instant raisedAt,
    Instant changedAt,
    @Nullable Instant endedAt,
    boolean illustration,
    @Nullable Waiting waiting) {

  /**
   * Who must act by when. Dates are days in Cambodia.
   *
   * @param firstDueOn before pauses and extensions
   * @param rule the dated legal rule that set the date
   * @param provisional some holidays that touch the date are not announced yet
   * @param pausedSince not null while the clock stands still
   */
  public record Waiting(
      String waitsFor,
      String awaited,
      String since,
      String dueOn,
      String firstDueOn,
      boolean overdue,
      String rule,
      boolean provisional,
      @Nullable String pausedSince) {}
}
