package org.vetika.app.consistency.rule;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.consistency.rule.FindingRows.Said;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;
import org.vetika.app.record.FacetRows;
import org.vetika.app.web.Facet;

/**
 * The findings, as a viewer may see them. Everybody sees those whose day has come; of people at
 * risk only what is about the whole country, and never a number. A party sees its own at once,
 * facilitators all.
 */
@Component
public class Findings {
  /** The type of their entries of the public record; the key is the number. */
  public static final String ENTRY_TYPE = "finding";

  /** The form of public numbers; anything else is never asked of the database. */
  public static final Pattern NUMBER = Pattern.compile("Q[0-9]{4,9}");

  private static final String SEEN =
      """
      with seen as (
        select finding.*, indicator.number as indicator, indicator.illustration,
          figure.number as figure, rule.kind as rule_kind,
          exists (select from indicator_definition definition
            where definition.indicator_id = indicator.id and definition.people_at_risk) as at_risk,
          (finding.party_id = any(:own) or revision.organization_id = any(:own)) as own,
          case when finding.closed_as is not null then finding.closed_as
            when answer.position = 'explains' then 'explained'
            when answer.position = 'stands' or finding.public_on <= :today then 'stands'
            else 'open' end as state
        from rule_finding finding
        join indicator on indicator.id = finding.indicator_id
        join quality_rule rule on rule.id = finding.rule_id
        left join figure_revision revision on revision.id = finding.revision_id
        left join figure on figure.id = revision.figure_id
        left join lateral (select position from rule_finding_answer
          where finding_id = finding.id order by id desc limit 1) answer on true
      ), known as (
        select * from seen
        where (:everything and (own or :facilitator))
          or (:public and public_on <= :today and (not at_risk or place_code is null)
            and (closed_as is null or closed_as = 'corrected'
              or (closed_at at time zone 'Asia/Phnom_Penh')::date >= public_on))
      ), flagged as (
        select *, cast(:state as text) is null or state = :state as is_state,
          cast(:kind as text) is null or kind = :kind as is_kind,
          cast(:place as text) is null or starts_with(place_code, :place) as is_place
        from known
        where (cast(:indicator as text) is null or indicator = :indicator)
          and (cardinality(cast(:parties as bigint[])) = 0 or party_id = any(:parties))
      ), found as (
        select * from flagged where is_state and is_kind and is_place
      )
      """;

  private final JdbcClient database;
  private final Organizations organizations;
  private final Clock clock;

  Findings(JdbcClient database, Organizations organizations, Clock clock) {
    this.database = database;
    this.organizations = organizations;
    this.clock = clock;
  }

  /**
   * A part of a list, newest first.
   *
   * @param next what to hand over as {@code after} for the next part; null at the end
   * @param total how many there are in all
   */
  public record Part(List<RuleFinding> findings, @Nullable String next, long total) {}

  /** The finding of a number, if the viewer may see it. */
  public Optional<RuleFinding> find(String number, Viewer viewer) {
    return NUMBER.matcher(number).matches()
        ? read(
                seen(SEEN + "select * from found where number = :number", viewer, true)
                    .param("number", number),
                viewer)
            .stream()
            .findFirst()
        : Optional.empty();
  }

  /** Those of these numbers that everybody may see, in the same queries for one and for many. */
  public List<RuleFinding> numbered(Collection<String> numbers) {
    return read(
        seen(SEEN + "select * from found where number = any(:numbers)", Viewer.EVERYBODY, true)
            .param("numbers", numbers.toArray(String[]::new)),
        Viewer.EVERYBODY);
  }

  /** Those that everybody may see in the order of the text of their numbers, after one. */
  List<RuleFinding> after(String number, int size) {
    return read(
        seen(
                SEEN
                    + """
                    select * from found where number collate "C" > :after
                    order by number collate "C" limit :size
                    """,
                Viewer.EVERYBODY,
                true)
            .param("after", number)
            .param("size", size),
        Viewer.EVERYBODY);
  }

  /**
   * A part of the list: for everybody the public ones, for others those that are theirs to look at;
   * in three queries.
   *
   * @param after the {@link Part#next} of the part before; null for the first
   * @param size 1 to 500
   */
  public Part page(FindingFilter filter, Viewer viewer, @Nullable String after, int size) {
    List<RuleFinding> rows =
        read(
            filtered(
                    """
                    select * from found where cast(:after as text) is null
                      or id < (select id from rule_finding where number = :after)
                    order by id desc limit :size
                    """,
                    filter,
                    viewer)
                .param("after", after, Types.VARCHAR)
                .param("size", size + 1),
            viewer);
    List<RuleFinding> part = rows.subList(0, Math.min(size, rows.size()));
    return new Part(
        part,
        rows.size() > size ? part.getLast().number() : null,
        filtered("select count(*) from found", filter, viewer)
            .query((row, index) -> row.getLong(1))
            .single());
  }

  /**
   * How many findings each value of {@code state}, {@code kind} and {@code place} (provinces) would
   * leave, the rest of the filter kept.
   */
  public Map<String, List<Facet>> facets(FindingFilter filter, Viewer viewer) {
    return filtered(
            """
            select 'state', state, count(*) from flagged
            where is_kind and is_place group by state
            union all
            select 'kind', kind, count(*) from flagged
            where is_state and is_place group by kind
            union all
            select 'place', left(place_code, 2), count(*) from flagged
            where is_state and is_kind and place_code is not null group by left(place_code, 2)
            """,
            filter,
            viewer)
        .query(FacetRows::byDimension);
  }

  /** How many wait for an answer of the viewer's organizations. */
  public long waiting(Viewer viewer) {
    return seen(
            SEEN + "select count(*) from found where own and state = 'open'",
            new Viewer(viewer.organizations(), false),
            false)
        .query((row, index) -> row.getLong(1))
        .single();
  }

  private StatementSpec filtered(String query, FindingFilter filter, Viewer viewer) {
    FindingState state = filter.state();
    return bound(SEEN + query, filter, state, viewer, viewer.isEverybody());
  }

  private StatementSpec seen(String query, Viewer viewer, boolean publicToo) {
    return bound(query, FindingFilter.ALL, null, viewer, publicToo);
  }

  private StatementSpec bound(
      String query,
      FindingFilter filter,
      @Nullable FindingState state,
      Viewer viewer,
      boolean publicToo) {
    return database
        .sql(query)
        .param("today", LocalDate.now(clock.withZone(StatedCounts.ZONE)))
        .param("own", viewer.organizations().toArray(Long[]::new))
        .param("facilitator", viewer.facilitator())
        .param("everything", !viewer.isEverybody())
        .param("public", publicToo)
        .param("state", state == null ? null : state.key(), Types.VARCHAR)
        .param("kind", filter.kind(), Types.VARCHAR)
        .param("indicator", filter.indicator(), Types.VARCHAR)
        .param("place", filter.place(), Types.VARCHAR)
        .param("parties", filter.parties().toArray(Long[]::new));
  }

  private List<RuleFinding> read(StatementSpec statement, Viewer viewer) {
    List<FindingRows.Stored> rows = statement.query((row, index) -> FindingRows.stored(row)).list();
    List<Said> said = said(rows.stream().map(each -> each.finding().id()).toList());
    Set<Long> ids = new HashSet<>();
    rows.forEach(row -> ids.add(row.party()));
    said.forEach(each -> ids.add(each.organization()));
    Map<Long, OrganizationName> names = organizations.names(ids);
    Map<Long, List<RuleFinding.Answer>> answers =
        said.stream()
            .collect(
                Collectors.groupingBy(
                    Said::finding,
                    Collectors.mapping(each -> each.named(names), Collectors.toList())));
    return rows.stream()
        .map(row -> {
          RuleFinding finding =
              row.finding()
                  .with(
                      Objects.requireNonNull(names.get(row.party())),
                      answers.getOrDefault(row.finding().id(), List.of()));
          return row.atRisk() && !viewer.organizations().contains(row.party())
              ? finding.withoutNumbers()
              : finding;
        })
        .toList();
  }

  private List<Said> said(List<Long> findings) {
    return findings.isEmpty()
        ? List.of()
        : database
            .sql("select * from rule_finding_answer where finding_id = any(:ids) order by id")
            .param("ids", findings.toArray(Long[]::new))
            .query((row, index) -> FindingRows.said(row))
            .list();
  }
}
