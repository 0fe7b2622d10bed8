package org.vetika.app.consistency;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;

/**
 * Reads figures with those revisions that a viewer may see, and takes out small counts of people at
 * risk: nothing else in this module reads values for anybody to see. Three queries at most.
 */
@Component
class FigureReading {
  static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");

  /** Whether a viewer may see a revision. */
  private static final String VISIBLE =
      """
      (revision.public_from <= :today or :facilitator
        or revision.organization_id = any(:own)
        or exists (select from figure mine
          where mine.indicator_id = figure.indicator_id and mine.party_id = any(:own)))
      """;

  private static final String SELECT =
      """
      select figure.id, figure.number, indicator.number as indicator_number, figure.party_id,
        figure.place_code, figure.period_from, figure.period_to, figure.method,
        revision.id as revision_id, revision.revision, definition.version as definition_version,
        revision.qualifier, revision.value, revision.lower_end, revision.upper_end,
        revision.confidence, revision.words, revision.language, revision.note,
        revision.source_title, revision.source_url, revision.source_page, revision.source_date,
        revision.on_behalf, revision.speaker, revision.quotation, revision.because,
        revision.withdrawn, revision.public_from, revision.entered_at, revision.entered_by,
        revision.organization_id
      from figure
      join indicator on indicator.id = figure.indicator_id
      join figure_revision revision on revision.figure_id = figure.id
      join indicator_definition definition on definition.id = revision.definition_id
      """;

  private static final String ORDER = " order by figure.id, revision.revision";

  private final JdbcClient database;
  private final Organizations organizations;
  private final SmallFigures small;
  private final Clock clock;

  FigureReading(JdbcClient database, Organizations organizations, SmallFigures small, Clock clock) {
    this.database = database;
    this.organizations = organizations;
    this.small = small;
    this.clock = clock;
  }

  /** All figures of an indicator. */
  List<Figure> ofIndicator(long indicator, Viewer viewer) {
    return read(
        database
            .sql(SELECT + "where figure.indicator_id = :indicator and " + VISIBLE + ORDER)
            .param("indicator", indicator),
        viewer);
  }

  /** Those whose period has a day in common, of the place itself and of its immediate parts. */
  List<Figure> about(long indicator, Period period, @Nullable String place, Viewer viewer) {
    return read(
        database
            .sql(
                SELECT
                    + """
                    where figure.indicator_id = :indicator
                      and (figure.place_code is not distinct from :place
                        or (length(figure.place_code) = length(coalesce(:place, '')) + 2
                          and starts_with(figure.place_code, coalesce(:place, ''))))
                      and (figure.period_from is null or figure.period_from <= :to)
                      and (cast(:from as date) is null or figure.period_to >= :from)
                      and
                    """
                    + VISIBLE
                    + ORDER)
            .param("indicator", indicator)
            .param("place", place, Types.VARCHAR)
            .param("from", period.from(), Types.DATE)
            .param("to", period.to()),
        viewer);
  }

  List<Figure> byIds(Collection<Long> ids, Viewer viewer) {
    return ids.isEmpty()
        ? List.of()
        : read(
            database
                .sql(SELECT + "where figure.id = any(:ids) and " + VISIBLE + ORDER)
                .param("ids", ids.toArray(Long[]::new)),
            viewer);
  }

  List<Figure> byNumbers(Collection<String> numbers, Viewer viewer) {
    return read(
        database
            .sql(SELECT + "where figure.number = any(:numbers) and " + VISIBLE + ORDER)
            .param("numbers", numbers.toArray(String[]::new)),
        viewer);
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(ZONE));
  }

  /** Internal ids of the figures of a part of the public list, in its order. */
  List<Long> publicIds(FigureFilter filter, long after, int size) {
    return filtered(
            """
            select figure.id %s and figure.id > :after order by figure.id limit :size
            """,
            filter)
        .param("after", after)
        .param("size", size)
        .query((row, index) -> row.getLong(1))
        .list();
  }

  long publicCount(FigureFilter filter) {
    return filtered("select count(*) %s", filter).query((row, index) -> row.getLong(1)).single();
  }

  private StatementSpec filtered(String select, FigureFilter filter) {
    Integer year = filter.year();
    return database
        .sql(
            select.formatted(
                """
                from figure join indicator on indicator.id = figure.indicator_id
                where exists (select from figure_revision revision
                    where revision.figure_id = figure.id and revision.public_from <= :today)
                  and (cast(:indicator as text) is null or indicator.number = :indicator)
                  and (cast(:place as text) is null or starts_with(figure.place_code, :place))
                  and (cast(:first as date) is null or (figure.period_to >= :first
                    and (figure.period_from is null or figure.period_from <= :last)))
                  and (cardinality(cast(:parties as bigint[])) = 0
                    or figure.party_id = any(:parties))
                """))
        .param("today", today())
        .param("indicator", filter.indicator(), Types.VARCHAR)
        .param("place", filter.place(), Types.VARCHAR)
        .param("first", year == null ? null : LocalDate.of(year, 1, 1), Types.DATE)
        .param("last", year == null ? null : LocalDate.of(year, 12, 31), Types.DATE)
        .param("parties", filter.parties().toArray(Long[]::new));
  }

  private List<Figure> read(StatementSpec statement, Viewer viewer) {
    List<StoredRevision> rows =
        statement
            .param("today", today())
            .param("facilitator", viewer.facilitator())
            .param("own", viewer.organizations().toArray(Long[]::new))
            .query((row, index) -> StoredRevision.of(row))
            .list();
    var people = new HashSet<Long>();
    rows.forEach(row -> row.addOrganizations(people));
    Map<Long, OrganizationName> names = organizations.names(people);
    var figures = new LinkedHashMap<Long, Figure>();
    rows.forEach(row -> figures.merge(row.figure(), row.named(names), FigureReading::joined));
    return small.protect(List.copyOf(figures.values()), viewer);
  }

  private static Figure joined(Figure earlier, Figure later) {
    var revisions = new ArrayList<>(earlier.revisions());
    revisions.addAll(later.revisions());
    return earlier.with(revisions);
  }
}
