package org.vetika.app.consistency.estimate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;
import org.vetika.app.record.FacetRows;
import org.vetika.app.web.Facet;
import org.vetika.app.web.Visitor;

/** The estimates: those that all parties released, and to a party its own. */
@Component
public class Estimates {
  /** The type of their entries of the public record; the key is the number. */
  public static final String ENTRY_TYPE = "estimate";

  /** The form of public numbers; anything else is never asked of the database. */
  public static final Pattern NUMBER = Pattern.compile("E[0-9]{4,9}");

  private static final String SELECT =
      """
      select estimate.*, indicator.number as indicator from estimate
      join indicator on indicator.id = estimate.indicator_id
      """;
  private static final String PUBLISHED =
      """
      where estimate.number is not null
        and (cast(:indicator as text) is null or indicator.number = :indicator)
        and (cast(:place as text) is null or starts_with(estimate.place_code, :place))
      """;

  private final JdbcClient database;
  private final Organizations organizations;
  private final ReleasableCounts releasable;

  Estimates(JdbcClient database, Organizations organizations, ReleasableCounts releasable) {
    this.database = database;
    this.organizations = organizations;
    this.releasable = releasable;
  }

  /**
   * A part of a list, newest first, without counts.
   *
   * @param next what to hand over as {@code after} for the next part; null at the end
   * @param total how many there are in all
   */
  public record Part(List<KeptEstimate> estimates, @Nullable String next, long total) {}

  /** The estimate of a public number. */
  public Optional<KeptEstimate> find(String number) {
    return NUMBER.matcher(number).matches()
        ? whole(database.sql(SELECT + "where estimate.number = :number").param("number", number))
        : Optional.empty();
  }

  /** An estimate, if the person acts for one of its parties. */
  public Optional<KeptEstimate> find(UUID id, Visitor visitor) {
    return find(id).filter(found -> found.partyOf(visitor).isPresent());
  }

  Optional<KeptEstimate> find(UUID id) {
    return whole(database.sql(SELECT + "where estimate.id = :id").param("id", id));
  }

  /**
   * A part of the public list, in four queries.
   *
   * @param indicator a public number, or null
   * @param place an official code, or null; places below it count too
   * @param after the {@link Part#next} of the part before; null for the first
   */
  public Part page(
      @Nullable String indicator, @Nullable String place, @Nullable String after, int size) {
    List<KeptEstimate> rows =
        read(
            database
                .sql(
                    SELECT
                        + PUBLISHED
                        + """
                          and (cast(:after as text) is null
                            or (length(estimate.number), estimate.number)
                              < (length(:after), :after))
                        order by length(estimate.number) desc, estimate.number desc limit :size
                        """)
                .param("indicator", indicator, Types.VARCHAR)
                .param("place", place, Types.VARCHAR)
                .param("after", after, Types.VARCHAR)
                .param("size", size + 1));
    List<KeptEstimate> part = rows.subList(0, Math.min(size, rows.size()));
    long total =
        database
            .sql(
                "select count(*) from estimate join indicator on indicator.id ="
                    + " estimate.indicator_id "
                    + PUBLISHED)
            .param("indicator", indicator, Types.VARCHAR)
            .param("place", place, Types.VARCHAR)
            .query((row, index) -> row.getLong(1))
            .single();
    return new Part(part, rows.size() > size ? part.getLast().number() : null, total);
  }

  /** Those of these public numbers, without counts; the same queries for one and for many. */
  public List<KeptEstimate> numbered(Collection<String> numbers) {
    return read(
        database
            .sql(SELECT + "where estimate.number = any(:numbers)")
            .param("numbers", numbers.toArray(String[]::new)));
  }

  /** Public ones in the order of the text of their numbers, after one, without counts. */
  List<KeptEstimate> after(String number, int size) {
    return read(
        database
            .sql(
                SELECT
                    + """
                    where estimate.number collate "C" > :after
                    order by estimate.number collate "C" limit :size
                    """)
            .param("after", number)
            .param("size", size));
  }

  /**
   * How many public estimates each {@code indicator} and {@code place} (province) would leave, the
   * other one kept.
   */
  public Map<String, List<Facet>> facets(@Nullable String indicator, @Nullable String place) {
    return database
        .sql(
            """
            with known as (
              select indicator.number as indicator, estimate.place_code from estimate
              join indicator on indicator.id = estimate.indicator_id
              where estimate.number is not null
            )
            select 'indicator', indicator, count(*) from known
            where cast(:place as text) is null or starts_with(place_code, :place)
            group by indicator
            union all
            select 'place', left(place_code, 2), count(*) from known
            where place_code is not null
              and (cast(:indicator as text) is null or indicator = :indicator)
            group by left(place_code, 2)
            """)
        .param("indicator", indicator, Types.VARCHAR)
        .param("place", place, Types.VARCHAR)
        .query(FacetRows::byDimension);
  }

  /** The estimates of a person's organizations, newest first, at most so many, without counts. */
  public List<KeptEstimate> of(Visitor visitor, int most) {
    return read(
        database
            .sql(
                SELECT
                    + """
                    where exists (select from estimate_party party
                      where party.estimate_id = estimate.id and party.organization_id = any(:own))
                    order by estimate.made_at desc, estimate.id limit :most
                    """)
            .param("own", Viewer.of(visitor).organizations().toArray(Long[]::new))
            .param("most", most));
  }

  private Optional<KeptEstimate> whole(StatementSpec statement) {
    return read(statement).stream()
        .findFirst()
        .map(found -> EstimateRows.with(found, counts(found.id())))
        .map(this::prospective);
  }

  /** Before it is public, its parties see what a release would show now. */
  private KeptEstimate prospective(KeptEstimate estimate) {
    return estimate.number() == null
        ? EstimateRows.with(estimate, releasable.ask(estimate).rows())
        : estimate;
  }

  private List<CountRow> counts(UUID estimate) {
    return database
        .sql(
            """
            select stratum, pattern, cases, shown from estimate_count
            left join estimate_shown using (estimate_id, stratum, pattern)
            where estimate_id = :id order by stratum, pattern
            """)
        .param("id", estimate)
        .query((row, index) ->
            new CountRow(
                row.getString(1), row.getString(2), row.getLong(3), row.getObject(4, Long.class)))
        .list();
  }

  private record PartyRow(UUID estimate, long organization, @Nullable OffsetDateTime released) {}

  private List<KeptEstimate> read(StatementSpec statement) {
    List<KeptEstimate> rows = statement.query((row, index) -> EstimateRows.estimate(row)).list();
    if (rows.isEmpty()) {
      return rows;
    }
    List<PartyRow> parties =
        database
            .sql("select * from estimate_party where estimate_id = any(:ids)")
            .param("ids", rows.stream().map(KeptEstimate::id).toArray(UUID[]::new))
            .query((row, index) -> party(row))
            .list();
    Map<Long, OrganizationName> names =
        organizations.names(new HashSet<>(parties.stream().map(PartyRow::organization).toList()));
    var named = new HashMap<UUID, List<KeptEstimate.Party>>();
    parties.stream()
        .collect(Collectors.groupingBy(PartyRow::estimate))
        .forEach((id, all) ->
            named.put(
                id,
                all.stream()
                    .map(each ->
                        EstimateRows.party(
                            Objects.requireNonNull(names.get(each.organization())),
                            each.released()))
                    .toList()));
    return rows.stream()
        .map(row -> EstimateRows.withParties(row, named.getOrDefault(row.id(), List.of())))
        .toList();
  }

  private static PartyRow party(ResultSet row) throws SQLException {
    return new PartyRow(
        row.getObject("estimate_id", UUID.class),
        row.getLong("organization_id"),
        row.getObject("released_at", OffsetDateTime.class));
  }
}
