package org.vetika.app.opendata.representation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a group of public issues fares. A turn is the time from the day an authority received an
 * issue to its answer, or to the day the issue left it.
 *
 * @param by what tells the groups apart; {@code authority}, {@code place} (its province), {@code
 *     topic} or {@code year} says which group, null for issues of no place or topic
 * @param received turns that began
 * @param answeredWithin estimated by Kaplan and Meier, so that the unanswered count
 */
public record IssueFiguresRepresentation(
    String by,
    @Nullable OrganizationReference authority,
    @Nullable PlaceReference place,
    @Nullable TopicReference topic,
    @Nullable Integer year,
    long received,
    long inTime,
    long late,
    long waiting,
    long overdue,
    long referred,
    long escalated,
    long contested,
    long settled,
    long unverified,
    AnsweredWithin answeredWithin) {

  /**
   * The share answered within so many days, of {@code n} turns; a step for each day with answers.
   */
  public record AnsweredWithin(long n, List<Step> steps) {}

  /** Shares from 0 to 1; {@code lower} and {@code upper} bound the 95 % interval. */
  public record Step(
      int days, long atRisk, long answered, double share, double lower, double upper) {}
}
