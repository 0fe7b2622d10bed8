package org.vetika.app.issue.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vetika.app.issue.EntryKind;
import org.vetika.app.issue.IssueEntry;
import org.vetika.app.issue.Side;
import org.vetika.app.issue.show.IssueDates;

/**
 * What the entries say about the time that answers took.
 *
 * @param first the entry that gave the issue to an authority first; null when none did yet
 * @param lastHanded the entry that gave it to an authority last
 * @param answer the newest answer; null when there is none
 * @param begun the day from which that answer was waited for
 * @param due by when it was due
 * @param statements what was stated about that answer, in order
 */
record IssueClock(
    @Nullable IssueEntry first,
    @Nullable IssueEntry lastHanded,
    @Nullable IssueEntry answer,
    @Nullable LocalDate begun,
    @Nullable LocalDate due,
    List<IssueEntry> statements) {

  static IssueClock of(List<IssueEntry> entries) {
    IssueEntry first = null;
    IssueEntry last = null;
    IssueEntry answer = null;
    LocalDate begun = null;
    LocalDate due = null;
    LocalDate answerBegun = null;
    LocalDate answerDue = null;
    boolean waiting = false;
    var statements = new ArrayList<IssueEntry>();
    for (IssueEntry entry : entries) {
      if (hands(entry)) {
        first = first == null ? entry : first;
        last = entry;
        begun = waiting ? Objects.requireNonNull(begun) : IssueDates.day(entry.at());
        due = entry.dueOn();
        waiting = true;
      } else if (moves(entry.kind()) && waiting) {
        due = entry.dueOn();
      } else if (entry.kind() == EntryKind.ANSWERED) {
        answer = entry;
        // An answer given anew was not waited for: what counts is the one before it.
        answerBegun = waiting ? begun : answerBegun;
        answerDue = waiting ? due : answerDue;
        waiting = false;
        statements.clear();
      }
      if (entry.kind() == EntryKind.VERIFIED) {
        statements.add(entry);
      }
    }
    return new IssueClock(first, last, answer, answerBegun, answerDue, List.copyOf(statements));
  }

  /** Whether both sides stated something about the newest answer. */
  boolean bothStated() {
    return by(Side.ASKER) && by(Side.AUTHORITY);
  }

  private boolean by(Side side) {
    return statements.stream().anyMatch(each -> each.side() == side);
  }

  /** Whether an authority has to answer from this entry on. */
  private static boolean hands(IssueEntry entry) {
    return switch (entry.kind()) {
      case ACCEPTED, REFERRED, ESCALATED -> true;
      case VERIFIED, MOVED -> entry.toAuthority() != null;
      default -> false;
    };
  }

  private static boolean moves(EntryKind kind) {
    return kind == EntryKind.RESUMED || kind == EntryKind.EXTENDED;
  }
}
