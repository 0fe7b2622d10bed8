package org.vetika.app.consistency.discrepancy;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.consistency.discrepancy.Discrepancy.Detail;
import org.vetika.app.consistency.discrepancy.DiscrepancyRows.Row;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;

/** Reads discrepancies as a viewer may see them, each in the last round that the viewer sees. */
@Component
public class Discrepancies {
  /** The type of their entries of the public record; the key is the number. */
  public static final String ENTRY_TYPE = "discrepancy";

  /** The form of public numbers. */
  public static final Pattern NUMBER = Pattern.compile("C[0-9]{4}-[0-9]{4,9}");

  static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");

  /** The conditions of a filter, one for each of its dimensions. */
  private static final Map<String, String> MATCHES =
      Map.of(
          "state", "(cast(:state as text) is null or course.state = :state)",
          "indicator", "(cast(:indicator as text) is null or indicator.number = :indicator)",
          "place", "(cast(:place as text) is null or starts_with(first_of.place_code, :place))",
          "owner",
              """
              (cardinality(cast(:parties as bigint[])) = 0
                or first_of.party_id = any(:parties) or second_of.party_id = any(:parties))
              """,
          "overdue", "(not :overdue or course.due_on < :today)");

  private static final String WHERE = "where " + String.join(" and ", MATCHES.values()) + "\n";

  private final JdbcClient database;
  private final DiscrepancyEntryRows entries;
  private final Organizations organizations;
  private final Clock clock;

  Discrepancies(
      JdbcClient database, DiscrepancyEntryRows entries, Organizations organizations, Clock clock) {
    this.database = database;
    this.entries = entries;
    this.organizations = organizations;
    this.clock = clock;
  }

  /** The day it is in Cambodia. */
  public LocalDate today() {
    return LocalDate.now(clock.withZone(ZONE));
  }

  /** The discrepancy of a public number. */
  public Optional<Discrepancy> find(String number, Viewer viewer) {
    return seen(
            DiscrepancyRows.SELECT + "where discrepancy.number = :number",
            viewer,
            statement -> statement.param("number", number))
        .stream()
        .findFirst();
  }

  /** Those of these numbers that everybody may see; the same query for one and for many. */
  public List<Discrepancy> numbered(Collection<String> numbers) {
    return seen(
        DiscrepancyRows.SELECT + "where discrepancy.number = any(:numbers)",
        Viewer.EVERYBODY,
        statement -> statement.param("numbers", numbers.toArray(String[]::new)));
  }

  /** The same with everything that was said: four queries. */
  public Optional<Detail> detail(String number, Viewer viewer) {
    return find(number, viewer)
        .map(found ->
            new Detail(
                found,
                entries.read(
                    viewed(
                        database.sql(DiscrepancyRows.ENTRIES).param("of", found.id()), viewer))));
  }

  /** The discrepancy of two figures, either way round. */
  public Optional<Discrepancy> between(String one, String other, Viewer viewer) {
    return seen(
            DiscrepancyRows.SELECT
                + """
                where (first_of.number = :one and second_of.number = :other)
                  or (first_of.number = :other and second_of.number = :one)
                """,
            viewer,
            statement -> statement.param("one", one).param("other", other))
        .stream()
        .findFirst();
  }

  /** All of an indicator, newest first. */
  public List<Discrepancy> ofIndicator(String indicator, Viewer viewer) {
    return seen(
        DiscrepancyRows.SELECT + "where indicator.number = :indicator order by discrepancy.id desc",
        viewer,
        statement -> statement.param("indicator", indicator));
  }

  /** Those in which an organization of the viewer has to speak; the most urgent first. */
  public List<Discrepancy> waitingFor(Viewer viewer) {
    return seen(
        DiscrepancyRows.SELECT
            + """
            where (course.owes_first and first_of.party_id = any(:own))
              or (course.owes_second and second_of.party_id = any(:own))
            order by course.due_on, discrepancy.id
            """,
        viewer,
        statement -> statement);
  }

  /** What a viewer may see of these, the most urgent first; the same query for one and for many. */
  List<Discrepancy> of(Collection<Long> ids, Viewer viewer) {
    return seen(
        DiscrepancyRows.SELECT
            + "where discrepancy.id = any(:ids) order by course.due_on, discrepancy.id",
        viewer,
        statement -> statement.param("ids", ids.toArray(Long[]::new)));
  }

  /**
   * A part of the public list, newest first; three queries.
   *
   * @param after {@link DiscrepancyList#next} of the part before; null for the first
   * @param size 1 to 500
   */
  public DiscrepancyList page(DiscrepancyFilter filter, @Nullable String after, int size) {
    List<Discrepancy> found =
        seen(
            DiscrepancyRows.SELECT
                + WHERE
                + """
                 and (cast(:after as text) is null or discrepancy.id <
                  (select id from discrepancy where number = :after))
                order by discrepancy.id desc limit :size
                """,
            Viewer.EVERYBODY,
            statement ->
                filtered(statement, filter)
                    .param("after", after, Types.VARCHAR)
                    .param("size", size + 1));
    List<Discrepancy> part = found.subList(0, Math.min(size, found.size()));
    return new DiscrepancyList(
        part, found.size() > size ? part.getLast().number() : null, count(filter));
  }

  /** How many public ones a filter finds. */
  public long count(DiscrepancyFilter filter) {
    String counted = "select count(*) " + DiscrepancyRows.FROM + WHERE;
    return viewed(filtered(database.sql(counted), filter), Viewer.EVERYBODY)
        .query((row, index) -> row.getLong(1))
        .single();
  }

  /**
   * A query over all public ones, ready to be read: with a column for each dimension of the filter,
   * such as {@code is_state}, that says whether they match it there.
   */
  StatementSpec flagged(String select, String rest, DiscrepancyFilter filter) {
    String flags =
        MATCHES.entrySet().stream()
            .map(each -> ", " + each.getValue() + " as is_" + each.getKey())
            .collect(Collectors.joining());
    return viewed(
        filtered(database.sql(select + flags + " " + DiscrepancyRows.FROM + rest), filter),
        Viewer.EVERYBODY);
  }

  private static StatementSpec filtered(StatementSpec statement, DiscrepancyFilter filter) {
    DiscrepancyState state = filter.state();
    return statement
        .param("state", state == null ? null : state.key(), Types.VARCHAR)
        .param("indicator", filter.indicator(), Types.VARCHAR)
        .param("place", filter.place(), Types.VARCHAR)
        .param("parties", filter.parties().toArray(Long[]::new))
        .param("overdue", filter.overdue());
  }

  /** Whoever acts for an organization acts for those that were merged into it. */
  private StatementSpec viewed(StatementSpec statement, Viewer viewer) {
    return statement
        .param("today", today())
        .param("facilitator", viewer.facilitator())
        .param(
            "own",
            viewer.organizations().stream()
                .flatMap(id -> organizations.idsOf(id).stream())
                .toArray(Long[]::new));
  }

  private List<Discrepancy> seen(
      String sql, Viewer viewer, UnaryOperator<StatementSpec> parameters) {
    List<Row> rows =
        viewed(parameters.apply(database.sql(sql)), viewer)
            .query((row, index) -> DiscrepancyRows.read(row))
            .list();
    var parties = new HashSet<Long>();
    rows.forEach(row -> parties.addAll(List.of(row.first(), row.second())));
    Map<Long, OrganizationName> names = organizations.names(parties);
    return rows.stream().map(row -> row.named().apply(names)).toList();
  }
}
