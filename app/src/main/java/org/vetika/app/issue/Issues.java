package org.vetika.app.issue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.vetika.app.organization.Organizations;
import org.vetika.app.record.Removals;

/** Issues as pages, data and other modules read them; {@link Viewer} decides what is seen. */
@Component
public class Issues {
  private static final int MAXIMUM = 1000;

  /** The condition of a filter; {@link #bind} gives its parameters. */
  static final String WHERE =
      """
      where issue.visibility = 'public'
        and (cast(:state as text) is null or issue.state = :state)
        and (cast(:waitsFor as text) is null or wait.waits_for = :waitsFor)
        and (not :overdue or (wait.due_on < :today and wait.paused_since is null))
        and (cast(:place as text) is null or issue.place_code like :place || '%')
        and (cast(:topic as text) is null or issue.topic_code = :topic
          or issue.topic_code like :topic || '.%')
        and (cast(:from as timestamptz) is null
          or (issue.raised_at >= :from and issue.raised_at < :until))
        and (:anyAuthority or issue.authority_id = any(:authorities))
        and (:anyAsker or issue.asker_id = any(:askers))
        and (cast(:dialogue as text) is null
          or issue.dialogue_number = :dialogue)
        and (cast(:result as text) is null or issue.result_number = :result)
        and (cast(:since as timestamptz) is null or issue.changed_at >= :since)
      """;

  private final JdbcClient database;
  private final IssueLines lines;
  private final EntryRows entries;
  private final Organizations organizations;
  private final Removals removals;
  private final Clock clock;

  Issues(
      JdbcClient database,
      IssueLines lines,
      EntryRows entries,
      Organizations organizations,
      Removals removals,
      Clock clock) {
    this.database = database;
    this.lines = lines;
    this.entries = entries;
    this.organizations = organizations;
    this.removals = removals;
    this.clock = clock;
  }

  /**
   * Issues that everybody may see, the newest first, in three queries.
   *
   * @param after the number of the last one seen, or null for the first part
   * @param size 1 to 1000
   */
  public IssueList page(IssueFilter filter, @Nullable String after, int size) {
    int wanted = Math.clamp(size, 1, MAXIMUM);
    List<IssueLines.Row> found =
        bind(
                filter,
                IssueRows.COLUMNS
                    + IssueLines.TITLES
                    + IssueRows.FROM
                    + WHERE
                    + """
                    and (cast(:after as text) is null or (issue.raised_at, issue.id) < (
                      select raised_at, id from issue
                      where number = :after and visibility = 'public'))
                    order by issue.raised_at desc, issue.id desc limit :size
                    """)
            .param("after", after, Types.VARCHAR)
            .param("size", wanted + 1)
            .query((row, index) -> IssueLines.Row.of(row))
            .list();
    boolean more = found.size() > wanted;
    List<IssueLines.Row> part = more ? found.subList(0, wanted) : found;
    return new IssueList(
        lines.of(part), more ? part.getLast().issue().number() : null, count(filter));
  }

  /** How many issues everybody may see of a filter. */
  public long count(IssueFilter filter) {
    return bind(filter, "select count(*) " + IssueRows.FROM + WHERE)
        .query((row, index) -> row.getLong(1))
        .single();
  }

  /** An issue with its thread, as the viewer may see it. */
  public Optional<IssueDetail> detail(String number, Viewer viewer) {
    return viewer
        .bind(
            database
                .sql(
                    IssueRows.COLUMNS
                        + IssueLines.TITLES
                        + """
                        , target.number as target_number,\
                        """
                        + Viewer.IS_PARTY
                        + """
                         as party
                        """
                        + IssueRows.FROM
                        + """
                        left join issue target on target.id = issue.merged_into
                          and (target.visibility = 'public' or issue.visibility = 'parties')
                        where issue.number = :number and
                        """
                        + Viewer.MAY_SEE)
                .param("number", number))
        .query((row, index) -> detail(row))
        .optional();
  }

  private IssueDetail detail(ResultSet row) throws SQLException {
    Issue issue = IssueRows.issue(row);
    List<IssueEntry> thread = entries.of(issue.id(), !row.getBoolean("party"));
    return new IssueDetail(
        issue,
        IssueLines.titles(issue, row.getString("other_title")),
        row.getString("target_number"),
        thread,
        organizations.names(mentioned(issue, thread)),
        removals.below(issue.number()));
  }

  /** What waits for these organizations, or for the facilitators, the most urgent first. */
  public List<IssueLine> waiting(Viewer viewer, int most) {
    return lines.of(
        viewer
            .bind(
                database.sql(
                    IssueRows.COLUMNS
                        + IssueLines.TITLES
                        + IssueRows.FROM
                        + """
                        where wait.id is not null and (
                          (wait.waits_for = 'authority'
                            and wait.authority_id = any(:viewerOrganizations))
                          or (wait.waits_for = 'asker'
                            and (issue.asker_id = any(:viewerOrganizations)
                              or exists (select from issue_person behind
                                where behind.issue_id = issue.id
                                  and (behind.person_id = :viewerPerson
                                    or behind.receipt_hash = :viewerReceipt))))
                          or (:viewerFacilitates
                            and (wait.waits_for = 'facilitator' or issue.flag is not null)))
                        order by wait.due_on, issue.id limit :most
                        """))
            .param("most", most)
            .query((row, index) -> IssueLines.Row.of(row))
            .list());
  }

  /**
   * Issues that may be about the same, best first, among those that everybody may see and that have
   * not ended: alike titles, the same place or one above or below it, the same topic.
   */
  public List<IssueLine> similar(
      String title, @Nullable String place, @Nullable String topic, int most) {
    return lines.of(
        database
            .sql(
                IssueRows.COLUMNS
                    + IssueLines.TITLES
                    + IssueRows.FROM
                    + """
                    where issue.visibility = 'public' and issue.ended_at is null
                      and (lower(issue.title) % lower(:title)
                        or word_similarity(lower(:title), lower(issue.title)) > 0.5)
                      and (cast(:place as text) is null or issue.place_code is null
                        or issue.place_code like left(:place, 4) || '%'
                        or :place like issue.place_code || '%')
                    order by similarity(lower(issue.title), lower(:title))
                        + case when issue.topic_code = :topic then 0.2 else 0 end
                        + case when issue.place_code = :place then 0.2 else 0 end desc,
                      issue.id
                    limit :most
                    """)
            .param("title", title)
            .param("place", place, Types.VARCHAR)
            .param("topic", topic, Types.VARCHAR)
            .param("most", most)
            .query((row, index) -> IssueLines.Row.of(row))
            .list());
  }

  private static Collection<Long> mentioned(Issue issue, List<IssueEntry> thread) {
    var ids = new HashSet<Long>();
    Stream.of(issue.asker(), issue.now().authority()).filter(Objects::nonNull).forEach(ids::add);
    thread.forEach(entry ->
        Stream.of(entry.organization(), entry.fromAuthority(), entry.toAuthority())
            .filter(Objects::nonNull)
            .forEach(ids::add));
    return ids;
  }

  StatementSpec bind(IssueFilter filter, String sql) {
    Integer year = filter.year();
    return database
        .sql(sql)
        .param("state", filter.state() == null ? null : filter.state().key(), Types.VARCHAR)
        .param(
            "waitsFor", filter.waitsFor() == null ? null : filter.waitsFor().key(), Types.VARCHAR)
        .param("overdue", filter.overdue())
        .param("today", LocalDate.now(clock))
        .param("place", filter.place(), Types.VARCHAR)
        .param("topic", filter.topic(), Types.VARCHAR)
        .param("from", year == null ? null : begin(year), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("until", year == null ? null : begin(year + 1), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("anyAuthority", filter.authorities().isEmpty())
        .param("authorities", filter.authorities().toArray(Long[]::new))
        .param("anyAsker", filter.askers().isEmpty())
        .param("askers", filter.askers().toArray(Long[]::new))
        .param("dialogue", filter.dialogue(), Types.VARCHAR)
        .param("result", filter.result(), Types.VARCHAR)
        .param(
            "since",
            filter.changedSince() == null ? null : filter.changedSince().atOffset(ZoneOffset.UTC),
            Types.TIMESTAMP_WITH_TIMEZONE);
  }

  /** The first moment of a year in Cambodia. */
  private java.time.OffsetDateTime begin(int year) {
    return LocalDate.of(year, 1, 1).atStartOfDay(clock.getZone()).toOffsetDateTime();
  }
}
