package org.vetika.app.issue;

import java.time.Clock;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.record.NewsArrived;
import org.vetika.app.record.NoticeWanted;

/**
 * Asks for mail: to the parties about all that concerns them, to those who follow what is public.
 */
@Component
class IssueNotices {
  /** An entry was appended; the key is its id. */
  static final String ENTRY = "issue";

  static final String REMINDER = "issue-reminder";
  static final String OVERDUE = "issue-overdue";

  /** "Was it done?"; the key of this and of the two before is the id of the wait. */
  static final String ASKED = "issue-done";

  private final JdbcClient database;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  IssueNotices(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
    this.database = database;
    this.events = events;
    this.clock = clock;
  }

  @EventListener
  void on(IssueEntryAppended appended) {
    String key = Long.toString(appended.entry());
    if (appended.visibility() == Visibility.PUBLIC) {
      events.publishEvent(new NewsArrived(ENTRY, key, clock.instant()));
    }
    events.publishEvent(
        new NoticeWanted(
            ENTRY,
            key,
            clock.instant(),
            organizations(appended.issue()),
            people(appended.issue())));
  }

  /** Tells both parties something about a wait. */
  void wanted(Issue issue, String type, long wait) {
    Set<Long> organizations = organizations(issue.number());
    events.publishEvent(
        new NoticeWanted(
            type, Long.toString(wait), clock.instant(), organizations, people(issue.number())));
    if (type.equals(REMINDER) || type.equals(OVERDUE)) {
      events.publishEvent(
          new IssueDateTold(
              issue.number(), type.equals(OVERDUE), clock.instant(), organizations));
    }
  }

  private Set<Long> organizations(String issue) {
    var ids = new HashSet<Long>();
    database
        .sql("select asker_id, authority_id from issue where number = :number")
        .param("number", issue)
        .query(row -> {
          Stream.of(IssueRows.number(row, "asker_id"), IssueRows.number(row, "authority_id"))
              .filter(Objects::nonNull)
              .forEach(ids::add);
        });
    return ids;
  }

  private Set<UUID> people(String issue) {
    return database
        .sql(
            """
            select person_id from issue_person behind join issue on issue.id = behind.issue_id
            where issue.number = :number and person_id is not null
            """)
        .param("number", issue)
        .query((row, index) -> row.getObject(1, UUID.class))
        .list()
        .stream()
        .collect(Collectors.toSet());
  }
}
