package org.vetika.app.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.vetika.app.issue.ClockDeed.AskAgain;
import org.vetika.app.issue.ClockDeed.Escalate;
import org.vetika.app.issue.ClockDeed.LetStand;
import org.vetika.app.issue.ClockDeed.Remind;
import org.vetika.app.issue.ClockDeed.StayBelow;
import org.vetika.app.issue.ClockDeed.Tell;
import org.vetika.app.issue.ClockStore.Appended;
import org.vetika.app.issue.ClockStore.NewWait;
import org.vetika.app.issue.ClockStore.Saved;
import org.vetika.app.issue.TurningClock.Turned;
import org.vetika.app.record.PublicEntriesChanged;

/** Does what the clock decided for the issues held in a transaction, all of one kind together. */
@Component
class ClockWork {
  private final ClockStore store;
  private final IssueNotices notices;
  private final ApplicationEventPublisher events;

  ClockWork(ClockStore store, IssueNotices notices, ApplicationEventPublisher events) {
    this.store = store;
    this.notices = notices;
    this.events = events;
  }

  Turned all(List<ClockDeed> deeds) {
    int escalated = escalate(of(Escalate.class, deeds));
    int letStand = letStand(of(LetStand.class, deeds));
    int asked = askAgain(of(AskAgain.class, deeds));
    int reminded = remind(issues(of(Remind.class, deeds)));
    List<Issue> staying = issues(of(StayBelow.class, deeds));
    if (!staying.isEmpty()) {
      store.soughtAbove(staying);
    }
    List<Issue> overdue = new ArrayList<>(issues(of(Tell.class, deeds)));
    overdue.addAll(staying);
    return new Turned(escalated, letStand, asked, reminded, tell(overdue));
  }

  private int escalate(List<Escalate> deeds) {
    if (deeds.isEmpty()) {
      return 0;
    }
    Set<Long> circling = store.circling(deeds);
    store.endWaits(issues(deeds), "escalated");
    store.beginWaits(
        deeds.stream()
            .map(each ->
                new NewWait(each.issue(), Side.AUTHORITY, Awaited.ANSWER, each.to(), each.due()))
            .toList());
    List<Saved> saved =
        deeds.stream().map(each -> new Saved(each.issue(), standing(each, circling))).toList();
    store.save(saved);
    announce(
        saved,
        deeds.stream()
            .map(each ->
                new Appended(each.issue(), EntryKind.ESCALATED, each.to(), each.due().day()))
            .toList());
    return deeds.size();
  }

  private static IssueStanding standing(Escalate deed, Set<Long> circling) {
    return deed.issue()
        .now()
        .in(IssueState.WITH_AUTHORITY)
        .with(deed.to())
        .flagged(circling.contains(deed.issue().id()) ? "circle" : null)
        .promised(null, false);
  }

  private int letStand(List<LetStand> deeds) {
    if (deeds.isEmpty()) {
      return 0;
    }
    store.endWaits(issues(deeds), "unverified");
    List<Saved> saved =
        deeds.stream()
            .map(each -> new Saved(each.issue(), each.issue().now().in(IssueState.UNVERIFIED)))
            .toList();
    store.save(saved);
    announce(
        saved,
        deeds.stream()
            .map(each -> new Appended(each.issue(), EntryKind.LEFT_UNVERIFIED, null, null))
            .toList());
    return deeds.size();
  }

  private int askAgain(List<AskAgain> deeds) {
    if (deeds.isEmpty()) {
      return 0;
    }
    store.endWaits(issues(deeds), "verified");
    store.beginWaits(
        deeds.stream()
            .map(each -> new NewWait(each.issue(), Side.ASKER, Awaited.VERIFY, null, each.due()))
            .toList());
    store.save(deeds.stream().map(each -> new Saved(each.issue(), each.issue().now())).toList());
    notices.wanted(issues(deeds), IssueNotices.ASKED);
    return deeds.size();
  }

  private int remind(List<Issue> issues) {
    if (!issues.isEmpty()) {
      store.reminded(issues);
      notices.wanted(issues, IssueNotices.REMINDER);
    }
    return issues.size();
  }

  private int tell(List<Issue> issues) {
    List<Issue> told = issues.isEmpty() ? List.of() : store.toldOverdue(issues);
    if (!told.isEmpty()) {
      notices.wanted(told, IssueNotices.OVERDUE);
    }
    return told.size();
  }

  private void announce(List<Saved> saved, List<Appended> appended) {
    List<Long> entries = store.append(appended);
    notices.appended(saved, entries);
    events.publishEvent(new IssueEntriesAppended(entries));
    events.publishEvent(
        new PublicEntriesChanged(
            IssueEntries.TYPE, saved.stream().map(each -> each.issue().number()).toList()));
  }

  private static <T extends ClockDeed> List<T> of(Class<T> kind, List<ClockDeed> deeds) {
    return deeds.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static List<Issue> issues(List<? extends ClockDeed> deeds) {
    return deeds.stream().map(ClockDeed::issue).toList();
  }
}
