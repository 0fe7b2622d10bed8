package org.vetika.app.issue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.issue.IssueSelection.Spot;
import org.vetika.app.organization.Organizations;
import org.vetika.app.record.Removals;

/** Issues as pages, data and other modules read them; {@link Viewer} decides what is seen. */
@Component
public class Issues {
  private static final int MAXIMUM = 1000;

  /** How lines follow each other. */
  enum Order {
    NEWEST("issue.raised_at desc, issue.id desc"),
    LONGEST_UNCHANGED("issue.changed_at, issue.id"),
    CHANGED_LAST("issue.changed_at desc, issue.id desc");

    private final String sql;

    Order(String sql) {
      this.sql = sql;
    }
  }

  private final JdbcClient database;
  private final IssueRegister register;
  private final IssueLines lines;
  private final EntryRows entries;
  private final Organizations organizations;
  private final Removals removals;
  private final Clock clock;

  Issues(
      JdbcClient database,
      IssueRegister register,
      IssueLines lines,
      EntryRows entries,
      Organizations organizations,
      Removals removals,
      Clock clock) {
    this.database = database;
    this.register = register;
    this.lines = lines;
    this.entries = entries;
    this.organizations = organizations;
    this.removals = removals;
    this.clock = clock;
  }

  /**
   * Issues that everybody may see, the newest first, in a constant number of queries.
   *
   * @param after the number of the last one seen, or null for the first part
   * @param size 1 to 1000
   */
  public IssueList page(IssueFilter filter, @Nullable String after, int size) {
    return page(selection(filter), after, size);
  }

  /** What everybody may see of a filter, as it is now. */
  IssueSelection selection(IssueFilter filter) {
    return new IssueSelection(register.now(), filter, LocalDate.now(clock));
  }

  /** The same with all that is counted around it. */
  public IssueFindings findings(IssueFilter filter, @Nullable String after, int size) {
    LocalDate today = LocalDate.now(clock);
    IssueReading reading = register.now();
    var selection = new IssueSelection(reading, filter, today);
    return new IssueFindings(
        page(selection, after, size),
        selection.facets(),
        new IssueSelection(reading, filter.standingAnyhow(), today).score());
  }

  private IssueList page(IssueSelection selection, @Nullable String after, int size) {
    int wanted = Math.clamp(size, 1, MAXIMUM);
    Optional<Spot> spot = after == null ? Optional.empty() : spot(after);
    List<Long> found =
        after != null && spot.isEmpty()
            ? List.of()
            : selection.newest(spot.orElse(null), wanted + 1);
    List<IssueLines.Row> rows =
        rows(found.subList(0, Math.min(wanted, found.size())), Order.NEWEST);
    boolean more = found.size() > wanted && !rows.isEmpty();
    return new IssueList(
        lines.of(rows), more ? rows.getLast().issue().number() : null, selection.total());
  }

  /** Where a public issue stands in the list. */
  private Optional<Spot> spot(String number) {
    return database
        .sql("select raised_at, id from issue where number = :number and visibility = 'public'")
        .param("number", number)
        .query((row, index) ->
            new Spot(IssueRegister.micros(IssueRows.instant(row, "raised_at")), row.getLong("id")))
        .optional();
  }

  /** The gate is asked again: the register may be older than the rows. */
  List<IssueLines.Row> rows(List<Long> ids, Order order) {
    return ids.isEmpty()
        ? List.of()
        : database
            .sql(
                IssueRows.COLUMNS
                    + IssueLines.TITLES
                    + IssueRows.FROM
                    + "where issue.id = any(:ids) and issue.visibility = 'public' order by "
                    + order.sql)
            .param("ids", ids.toArray(Long[]::new))
            .query((row, index) -> IssueLines.Row.of(row))
            .list();
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
}
