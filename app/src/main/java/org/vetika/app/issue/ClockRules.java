package org.vetika.app.issue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vetika.app.issue.ClockDeed.AskAgain;
import org.vetika.app.issue.ClockDeed.Escalate;
import org.vetika.app.issue.ClockDeed.LetStand;
import org.vetika.app.issue.ClockDeed.Remind;
import org.vetika.app.issue.ClockDeed.StayBelow;
import org.vetika.app.issue.ClockDeed.Tell;
import org.vetika.app.issue.DueIssues.Days;
import org.vetika.app.issue.clock.Deed;
import org.vetika.app.issue.clock.LegalTime;
import org.vetika.app.organization.AuthorityLevel;

/**
 * Decides what time does to each issue on one day. Made for one turn of the clock: who stands above
 * whom is asked once for all issues of the same authority, place and topic.
 */
final class ClockRules {
  private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

  /** The longest reminder of any rule reaches no further. */
  private static final int DAYS_AHEAD = 40;

  /** And no grace any longer than this. */
  private static final int DAYS_BACK = 400;

  private final Authorities authorities;
  private final ReferringIssue referring;
  private final LegalTime time;
  private final LocalDate today;
  private final Map<Long, AuthorityLevel> levels = new HashMap<>();
  private final Map<Holding, Optional<Long>> above = new HashMap<>();

  private record Holding(@Nullable Long authority, @Nullable String place, @Nullable String topic) {
    static Holding of(Issue issue) {
      return new Holding(issue.now().authority(), issue.now().place(), issue.now().topic());
    }
  }

  ClockRules(Authorities authorities, ReferringIssue referring, LegalTime time, LocalDate today) {
    this.authorities = authorities;
    this.referring = referring;
    this.time = time;
    this.today = today;
  }

  /** Up to which due dates it is time for something, so that no other wait is looked at. */
  Days days() {
    LocalDate yesterday = today.minusDays(1);
    return new Days(
        today,
        latest(yesterday, DAYS_BACK, day -> anyLevel(Deed.GRACE, day).anyMatch(today::isAfter)),
        latest(
            yesterday,
            DAYS_BACK,
            day -> anyLevel(Deed.FOLLOW_UP, day).anyMatch(ask -> !today.isBefore(ask))),
        latest(
            today.plusDays(DAYS_AHEAD),
            DAYS_AHEAD + 1,
            day -> anyLevel(Deed.REMIND, day).anyMatch(from -> !today.isBefore(from))));
  }

  private static LocalDate latest(LocalDate last, int days, Predicate<LocalDate> condition) {
    return Stream.iterate(last, day -> day.minusDays(1))
        .limit(days)
        .filter(condition)
        .findFirst()
        .orElse(LONG_AGO);
  }

  private Stream<LocalDate> anyLevel(Deed deed, LocalDate day) {
    return Arrays.stream(AuthorityLevel.values()).map(level -> time.due(deed, level, day).day());
  }

  /** Before its day: a reminder, or nothing yet. */
  ClockDeed near(Issue issue) {
    return today.isBefore(day(Deed.REMIND, issue))
        ? new ClockDeed.NotYet(issue)
        : new Remind(issue);
  }

  /** After its day. */
  ClockDeed overdue(Issue issue) {
    Wait wait = waiting(issue);
    boolean late = day(Deed.GRACE, issue).isBefore(today);
    return switch (wait.awaited()) {
      case ROUTE, RESUBMIT -> new Tell(issue);
      case ANSWER -> late ? rise(issue) : new Tell(issue);
      case VERIFY -> silence(issue, wait, late);
      case COMPLETE -> askAgain(issue);
    };
  }

  private ClockDeed rise(Issue issue) {
    if (!may(issue, IssueStep.ESCALATE)) {
      return new Tell(issue);
    }
    Optional<Long> higher = above.computeIfAbsent(Holding.of(issue), any -> referring.above(issue));
    return higher
        .<ClockDeed>map(to -> new Escalate(issue, to, time.due(Deed.ANSWER, level(to), today)))
        .orElseGet(() -> new StayBelow(issue));
  }

  /** Silence of the asker lets the answer stand; silence of the authority does after the grace. */
  private ClockDeed silence(Issue issue, Wait wait, boolean late) {
    boolean over = wait.waitsFor() != Side.AUTHORITY || late;
    return over && may(issue, IssueStep.LET_STAND) ? new LetStand(issue) : new Tell(issue);
  }

  /** "Was it done?" is asked some weeks after the day that was promised. */
  private ClockDeed askAgain(Issue issue) {
    return today.isBefore(day(Deed.FOLLOW_UP, issue)) || !may(issue, IssueStep.VERIFY)
        ? new Tell(issue)
        : new AskAgain(issue, time.due(Deed.VERIFY, level(null), today));
  }

  private static boolean may(Issue issue, IssueStep step) {
    return IssueTransitions.to(issue.state(), step, Side.CLOCK).isPresent();
  }

  private LocalDate day(Deed deed, Issue issue) {
    return time.due(deed, level(issue.now().authority()), waiting(issue).dueOn()).day();
  }

  private AuthorityLevel level(@Nullable Long authority) {
    return authority == null
        ? authorities.level(null)
        : levels.computeIfAbsent(authority, authorities::level);
  }

  /** Of an issue that was found waiting. */
  private static Wait waiting(Issue issue) {
    return Objects.requireNonNull(issue.waiting());
  }
}
