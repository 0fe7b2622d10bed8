package org.vetika.app.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.issue.IssueDatesTold;
import org.vetika.app.issue.IssueEntriesAppended;
import org.vetika.app.issue.IssueEntryAppended;
import org.vetika.app.issue.IssueParties;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;
import org.vetika.app.record.TextRemoved;

/**
 * Notes, in the transaction of what happened, a delivery for each address that is to be told: both
 * are on the disk or neither. What each is told is read when it is sent.
 */
@Component
class Arrivals {
  private final IssueParties parties;
  private final Organizations organizations;
  private final JdbcClient database;
  private final Clock clock;

  Arrivals(IssueParties parties, Organizations organizations, JdbcClient database, Clock clock) {
    this.parties = parties;
    this.organizations = organizations;
    this.database = database;
    this.clock = clock;
  }

  @EventListener
  void on(IssueEntryAppended appended) {
    if (!nobodyListens()) {
      note(appended.entry());
    }
  }

  @EventListener
  void on(IssueEntriesAppended appended) {
    if (!nobodyListens()) {
      appended.entries().forEach(this::note);
    }
  }

  @EventListener
  void on(IssueDatesTold told) {
    if (!nobodyListens()) {
      EventType event = told.overdue() ? EventType.OVERDUE : EventType.DUE_SOON;
      told.parties().forEach((issue, concerned) -> note(event, issue, null, told.at(), concerned));
    }
  }

  /** Copies of a text that had to go are deleted from the log. */
  @EventListener
  void on(TextRemoved removed) {
    int slash = removed.entry().indexOf('/');
    database
        .sql(
            """
            update webhook_delivery set payload = null, answer = null
            where issue_number = :issue and (payload is not null or answer is not null)
            """)
        .param("issue", slash < 0 ? removed.entry() : removed.entry().substring(0, slash))
        .update();
  }

  private void note(long entry) {
    parties
        .of(entry)
        .ifPresent(concerned ->
            EventType.of(concerned.kind(), concerned.position())
                .ifPresent(event ->
                    note(
                        event,
                        concerned.issue(),
                        entry,
                        concerned.at(),
                        concerned.organizations())));
  }

  private boolean nobodyListens() {
    return !database
        .sql("select exists (select from webhook_endpoint)")
        .query((row, index) -> row.getBoolean(1))
        .single();
  }

  private void note(
      EventType event, String issue, @Nullable Long entry, Instant at, Set<Long> concerned) {
    database
        .sql(
            """
            insert into webhook_delivery
              (endpoint_id, event, issue_number, entry_id, happened_at, made_at, due_at, state)
            select id, :event, :issue, :entry, :at, :now, :now, 'waiting' from webhook_endpoint
            where organization_id = any(:organizations) and :event = any(events)
            order by id
            """)
        .param("event", event.key())
        .param("issue", issue)
        .param("entry", entry, java.sql.Types.BIGINT)
        .param("at", Times.at(at))
        .param("now", Times.at(clock.instant()))
        .param("organizations", withMerged(concerned).toArray(Long[]::new))
        .update();
  }

  /** Under which ids these organizations, and those merged into them, may have addresses. */
  private Set<Long> withMerged(Set<Long> concerned) {
    var ids = new HashSet<>(concerned);
    organizations.names(concerned).values().stream()
        .map(OrganizationName::id)
        .distinct()
        .forEach(id -> ids.addAll(organizations.idsOf(id)));
    return ids;
  }
}
