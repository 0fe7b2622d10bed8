package org.vetika.app.issue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who must act, and by when.
 *
 * @param authority the internal id of the authority waited for; null when another side is
 * @param runsFrom the day from which the time of the rule runs
 * @param firstDueOn the date as it was set first, before pauses and extensions
 * @param rule the key of the dated rule that set the date
 * @param provisional some holidays that touch the date are not announced yet
 * @param pausedSince not null while the clock stands still, with a public reason
 * @param pausedDays days added by pauses, in the unit of the rule
 */
public record Wait(
    long id,
    Side waitsFor,
    Awaited awaited,
    @Nullable Long authority,
    LocalDate beganOn,
    LocalDate runsFrom,
    LocalDate dueOn,
    LocalDate firstDueOn,
    String rule,
    boolean provisional,
    @Nullable LocalDate pausedSince,
    int pausedDays) {
  /** Overdue is derived from the date, never stored. */
  public boolean overdue(LocalDate today) {
    return pausedSince == null && dueOn.isBefore(today);
  }
}
