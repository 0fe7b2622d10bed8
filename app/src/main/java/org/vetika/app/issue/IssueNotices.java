package org.vetika.app.issue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.issue.ClockStore.Saved;
import org.vetika.app.record.NewsArrived;
import org.vetika.app.record.NoticeWanted;
import org.vetika.app.record.Tidings;

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

  /** Tells both parties of many issues something about their waits. */
  void wanted(List<Issue> issues, String type) {
    Map<Long, Set<UUID>> people = people(issues);
    events.publishEvent(
        new Tidings(
            List.of(),
            issues.stream()
                .map(issue ->
                    notice(
                        type,
                        Objects.requireNonNull(issue.waiting()).id(),
                        issue,
                        issue.now(),
                        people))
                .toList()));
    if (type.equals(REMINDER) || type.equals(OVERDUE)) {
      events.publishEvent(
          new IssueDatesTold(
              type.equals(OVERDUE),
              clock.instant(),
              issues.stream()
                  .collect(Collectors.toMap(Issue::number, issue -> parties(issue, issue.now())))));
    }
  }

  /** Of many issues at once what {@link #on} tells of one; entries are in the same order. */
  void appended(List<Saved> saved, List<Long> entries) {
    Map<Long, Set<UUID>> people = people(saved.stream().map(Saved::issue).toList());
    var news = new ArrayList<NewsArrived>();
    var wanted = new ArrayList<NoticeWanted>();
    for (int index = 0; index < saved.size(); index++) {
      Saved each = saved.get(index);
      long entry = entries.get(index);
      if (each.now().visibility() == Visibility.PUBLIC) {
        news.add(new NewsArrived(ENTRY, Long.toString(entry), clock.instant()));
      }
      wanted.add(notice(ENTRY, entry, each.issue(), each.now(), people));
    }
    events.publishEvent(new Tidings(news, wanted));
  }

  private NoticeWanted notice(
      String type, long key, Issue issue, IssueStanding now, Map<Long, Set<UUID>> people) {
    return new NoticeWanted(
        type,
        Long.toString(key),
        clock.instant(),
        parties(issue, now),
        people.getOrDefault(issue.id(), Set.of()));
  }

  private static Set<Long> parties(Issue issue, IssueStanding now) {
    return Stream.of(issue.asker(), now.authority())
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** Those with an account behind these issues. */
  private Map<Long, Set<UUID>> people(List<Issue> issues) {
    return database
        .sql(
            """
            select issue_id, person_id from issue_person
            where issue_id = any(:issues) and person_id is not null
            """)
        .param("issues", issues.stream().map(Issue::id).toArray(Long[]::new))
        .query((row, index) -> Map.entry(row.getLong(1), row.getObject(2, UUID.class)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
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
