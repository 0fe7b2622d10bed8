package org.vetika.app.issue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.issue.clock.Deed;
import org.vetika.app.issue.clock.Due;
import org.vetika.app.issue.clock.LegalTime;
import org.vetika.app.record.PublicEntryChanged;

/**
 * What every step in an issue shares: the lock, the question whether it may be taken, the entry,
 * the wait that ends and the one that begins.
 */
@Component
class IssueWork {
  /** An issue in the hands of somebody who may take the step asked for. */
  record Held(Issue issue, Speaker speaker, Side side, IssueState to) {}

  private final IssueStore store;
  private final Standing standing;
  private final Authorities authorities;
  private final LegalTime time;
  private final EntryFiles files;
  private final JdbcClient database;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  IssueWork(
      IssueStore store,
      Standing standing,
      Authorities authorities,
      LegalTime time,
      EntryFiles files,
      JdbcClient database,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.standing = standing;
    this.authorities = authorities;
    this.time = time;
    this.files = files;
    this.database = database;
    this.events = events;
    this.clock = clock;
  }

  /** Locks the issue for a step; refused when the step or the person does not fit. */
  @Transactional(propagation = Propagation.MANDATORY)
  Outcome<Held> take(String number, Speaker speaker, Side side, IssueStep step) {
    Optional<Issue> issue = store.lock(number);
    if (issue.isEmpty()) {
      return Outcome.refused(Refusal.UNKNOWN);
    }
    if (!standing.is(issue.get(), speaker, side)) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    Optional<IssueState> to = IssueTransitions.to(issue.get().state(), step, side);
    return to.isEmpty()
        ? Outcome.refused(Refusal.WRONG_STATE)
        : new Outcome.Done<>(new Held(issue.get(), speaker, side, to.get()));
  }

  /** Locks the issue for an entry that leads to no other state. */
  @Transactional(propagation = Propagation.MANDATORY)
  Outcome<Held> take(String number, Speaker speaker, Side side) {
    Optional<Issue> issue = store.lock(number);
    if (issue.isEmpty()) {
      return Outcome.refused(Refusal.UNKNOWN);
    }
    return standing.is(issue.get(), speaker, side)
        ? new Outcome.Done<>(new Held(issue.get(), speaker, side, issue.get().state()))
        : Outcome.refused(Refusal.NOT_ALLOWED);
  }

  /** Locks the issue of an entry for who said it. */
  @Transactional(propagation = Propagation.MANDATORY)
  Outcome<Held> takeOwn(String number, Speaker speaker, IssueEntry entry) {
    Optional<Issue> issue = store.lock(number);
    if (issue.isEmpty()) {
      return Outcome.refused(Refusal.UNKNOWN);
    }
    return standing.said(issue.get(), speaker, entry)
        ? new Outcome.Done<>(new Held(issue.get(), speaker, entry.side(), issue.get().state()))
        : Outcome.refused(Refusal.NOT_ALLOWED);
  }

  long append(Held held, NewEntry entry) {
    return append(held, entry, held.issue().now().visibility());
  }

  /**
   * Appends an entry.
   *
   * @param issueNow who sees the issue from now on, and the entry with it
   */
  long append(Held held, NewEntry entry, Visibility issueNow) {
    long id =
        store.append(
            held.issue().id(), entry, held.side(), held.speaker(), Visibility.PUBLIC, now());
    files.attach(entry.files, held.issue().number(), id);
    announce(held.issue().number(), id, entry.kind, issueNow);
    return id;
  }

  void announce(String number, long entry, EntryKind kind, Visibility visibility) {
    events.publishEvent(new IssueEntryAppended(number, entry, kind, visibility));
    events.publishEvent(new PublicEntryChanged(IssueEntries.TYPE, number));
  }

  /** Something of the issue changed that is no entry: a translation, or a text that had to go. */
  void changed(Held held) {
    save(held, held.issue().now());
    events.publishEvent(new PublicEntryChanged(IssueEntries.TYPE, held.issue().number()));
  }

  void save(Held held, IssueStanding standingNow) {
    store.save(held.issue(), standingNow, now());
  }

  /** Ends the open wait. */
  void endWait(Held held, String how) {
    store.endWait(held.issue().id(), today(), how);
  }

  /** The open wait ends, and another side must act by the date of the rules. */
  Due hand(Held held, String how, Side waitsFor, Awaited awaited, @Nullable Long authority) {
    return hand(held, how, waitsFor, awaited, authority, today());
  }

  /** The same, with the time running from a later day. */
  Due hand(
      Held held,
      String how,
      Side waitsFor,
      Awaited awaited,
      @Nullable Long authority,
      LocalDate from) {
    Due due = due(awaited, authority, from);
    hand(held, how, waitsFor, awaited, authority, from, due);
    return due;
  }

  /** The same, with a date that somebody set. */
  void hand(
      Held held, String how, Side waitsFor, Awaited awaited, @Nullable Long authority, Due due) {
    hand(held, how, waitsFor, awaited, authority, today(), due);
  }

  private void hand(
      Held held,
      String how,
      Side waitsFor,
      Awaited awaited,
      @Nullable Long authority,
      LocalDate from,
      Due due) {
    store.endWait(held.issue().id(), today(), how);
    store.beginWait(held.issue().id(), waitsFor, awaited, authority, today(), from, due);
  }

  Due due(Awaited awaited, @Nullable Long authority, LocalDate from) {
    Deed deed =
        switch (awaited) {
          case ROUTE -> Deed.ROUTE;
          case ANSWER -> Deed.ANSWER;
          case VERIFY, RESUBMIT -> Deed.VERIFY;
          case COMPLETE -> Deed.FOLLOW_UP;
        };
    return time.due(deed, authorities.level(authority), from);
  }

  /** Whether somebody answered or referred the issue after the entry the person had seen. */
  boolean overtaken(Held held, long seenEntry) {
    return newest(held) > seenEntry;
  }

  long newest(Held held) {
    return database
        .sql(
            """
            select coalesce(max(id), 0) from issue_entry where issue_id = :issue
              and kind in ('accepted', 'referred', 'escalated', 'answered', 'verified', 'merged',
                'withdrawn', 'settled', 'settled-on-the-spot', 'left-unverified', 'moved')
            """)
        .param("issue", held.issue().id())
        .query((row, index) -> row.getLong(1))
        .single();
  }

  Instant now() {
    return clock.instant();
  }

  /** Today in Cambodia: the injected clock has its zone. */
  LocalDate today() {
    return LocalDate.now(clock);
  }
}
