package org.vetika.app.issue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which issues are wanted; null means any.
 *
 * @param overdue only those whose date has passed
 * @param place an official code; issues in places below it count too
 * @param topic a topic code; issues of topics below it count too
 * @param year in which it was raised
 * @param authorities internal ids, all those that were merged into one; empty means any
 * @param askers internal ids, all those that were merged into one; empty means any
 * @param dialogue the number of the dialogue it came from
 * @param result with {@code dialogue}: the number of the point it came from
 * @param changedSince only those to which something was added since, see {@link IssueChanges}
 */
public record IssueFilter(
    @Nullable IssueState state,
    @Nullable Side waitsFor,
    boolean overdue,
    @Nullable String place,
    @Nullable String topic,
    @Nullable Integer year,
    List<Long> authorities,
    List<Long> askers,
    @Nullable String dialogue,
    @Nullable String result,
    @Nullable Instant changedSince) {
  public static final IssueFilter ALL =
      new IssueFilter(null, null, false, null, null, null, List.of(), List.of(), null, null, null);

  static IssueFilter ofState(IssueState state) {
    return new IssueFilter(
        state, null, false, null, null, null, List.of(), List.of(), null, null, null);
  }

  public static IssueFilter ofPlace(String place) {
    return new IssueFilter(
        null, null, false, place, null, null, List.of(), List.of(), null, null, null);
  }

  public static IssueFilter ofTopic(String topic) {
    return new IssueFilter(
        null, null, false, null, topic, null, List.of(), List.of(), null, null, null);
  }

  public static IssueFilter ofDialogue(String dialogue) {
    return new IssueFilter(
        null, null, false, null, null, null, List.of(), List.of(), dialogue, null, null);
  }

  public static IssueFilter ofAuthority(List<Long> authorities) {
    return new IssueFilter(
        null, null, false, null, null, null, authorities, List.of(), null, null, null);
  }

  public static IssueFilter ofAsker(List<Long> askers) {
    return new IssueFilter(
        null, null, false, null, null, null, List.of(), askers, null, null, null);
  }

  /** The same issues, however they stand: state, overdue and who is waited for are free. */
  public IssueFilter standingAnyhow() {
    return new IssueFilter(
        null, null, false, place, topic, year, authorities, askers, dialogue, result, changedSince);
  }
}
