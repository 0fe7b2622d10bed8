package org.vetika.app.issue;

/**
 * How a set of public issues stands; every issue is counted once.
 *
 * @param settled by both sides
 * @param answered and not yet verified by both sides, the date not passed
 * @param waiting for a facilitator, the asker or an authority, the date not passed
 * @param overdue open, and the date of who must act has passed
 * @param unverified the answer stands because the asker was silent
 * @param ended withdrawn by the asker, or merged into another issue
 */
public record IssueScore(
    long settled, long answered, long waiting, long overdue, long unverified, long ended) {
  public static final IssueScore NONE = new IssueScore(0, 0, 0, 0, 0, 0);

  public long total() {
    return settled + answered + waiting + overdue + unverified + ended;
  }

  /** Those for which somebody must still act. */
  public long open() {
    return answered + waiting + overdue;
  }

  /** The score of one issue, on a day. */
  public static IssueScore of(Issue issue, java.time.LocalDate today) {
    boolean late = issue.waiting() != null && issue.waiting().overdue(today);
    return of(issue.state(), late, 1);
  }

  static IssueScore of(IssueState state, boolean overdue, long count) {
    if (overdue && !state.ended()) {
      return new IssueScore(0, 0, 0, count, 0, 0);
    }
    return switch (state) {
      case SETTLED -> new IssueScore(count, 0, 0, 0, 0, 0);
      case ANSWERED -> new IssueScore(0, count, 0, 0, 0, 0);
      case RAISED, RETURNED, WITH_AUTHORITY -> new IssueScore(0, 0, count, 0, 0, 0);
      case UNVERIFIED -> new IssueScore(0, 0, 0, 0, count, 0);
      case WITHDRAWN, MERGED -> new IssueScore(0, 0, 0, 0, 0, count);
    };
  }

  /** Both sets together. */
  public IssueScore plus(IssueScore other) {
    return new IssueScore(
        settled + other.settled,
        answered + other.answered,
        waiting + other.waiting,
        overdue + other.overdue,
        unverified + other.unverified,
        ended + other.ended);
  }
}
