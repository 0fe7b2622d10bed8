package org.vetika.app.consistency.rule;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Period;
import org.vetika.app.record.PublicEntryChanged;
import org.vetika.app.record.PublicNumbers;
import tools.jackson.databind.json.JsonMapper;

/** Keeps findings: each once, for as long as the rule finds it. */
@Component
class FindingStore {
  private final JdbcClient database;
  private final PublicNumbers numbers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  FindingStore(
      JdbcClient database, PublicNumbers numbers, ApplicationEventPublisher events, Clock clock) {
    this.database = database;
    this.numbers = numbers;
    this.events = events;
    this.clock = clock;
  }

  /**
   * By what a finding is the same when the rule runs again.
   *
   * @param place empty for the whole country
   * @param period as in addresses; empty for all periods
   * @param revision internal id of what is stated; 0 when it is about no single figure
   */
  record Identity(
      long rule,
      long party,
      String method,
      String kind,
      String place,
      String period,
      long revision) {
    Identity withoutRevision() {
      return new Identity(rule, party, method, kind, place, period, 0);
    }
  }

  /** What it says now. */
  record Found(Map<String, Double> numbers, List<String> missing, LocalDate publicOn) {}

  private record Open(long id, Identity identity, OffsetDateTime foundAt) {}

  /** Nobody else looks at the indicator until the transaction ends. */
  void lock(String indicator) {
    database
        .sql("select id from indicator where number = :number for no key update")
        .param("number", indicator)
        .query(Long.class)
        .single();
  }

  /** Puts what is found now in the place of what was found before; at most so many of it. */
  void replace(String indicator, Map<Identity, Found> found, int most) {
    Map<Identity, Open> open =
        open(indicator).stream().collect(Collectors.toMap(Open::identity, each -> each));
    Set<Identity> again =
        found.keySet().stream().map(Identity::withoutRevision).collect(Collectors.toSet());
    open.forEach((identity, finding) -> {
      if (!found.containsKey(identity)) {
        close(
            finding,
            again.contains(identity.withoutRevision())
                ? "revised"
                : corrected(finding, indicator) ? "corrected" : "lapsed");
      }
    });
    found.entrySet().stream()
        .limit(most)
        .forEach(each -> {
          Open known = open.get(each.getKey());
          if (known == null) {
            insert(indicator, each.getKey(), each.getValue());
          } else {
            renew(known.id(), each.getValue());
          }
        });
  }

  private List<Open> open(String indicator) {
    return database
        .sql(
            """
            select finding.id, rule_id, party_id, method, kind, coalesce(place_code, '') as place,
              period_from, period_to, coalesce(revision_id, 0) as revision, found_at
            from rule_finding finding join indicator on indicator.id = finding.indicator_id
            where indicator.number = :indicator and closed_at is null
            """)
        .param("indicator", indicator)
        .query((row, index) ->
            new Open(
                row.getLong("id"),
                new Identity(
                    row.getLong("rule_id"),
                    row.getLong("party_id"),
                    row.getString("method"),
                    row.getString("kind"),
                    row.getString("place"),
                    key(
                        row.getObject("period_from", LocalDate.class),
                        row.getObject("period_to", LocalDate.class)),
                    row.getLong("revision")),
                row.getObject("found_at", OffsetDateTime.class)))
        .list();
  }

  private static String key(@Nullable LocalDate from, @Nullable LocalDate to) {
    return to == null ? "" : new Period(from, to).key();
  }

  /** Whether the party itself changed or added figures since, while the rule still holds. */
  private boolean corrected(Open finding, String indicator) {
    return database
        .sql(
            """
            select exists (
              select from figure_revision revision join figure on figure.id = revision.figure_id
              join indicator on indicator.id = figure.indicator_id
              where figure.party_id = :party and figure.method = :method
                and revision.entered_at > :found
                and (revision.revision > 1 or :kind in ('incomplete', 'parts-fall-short'))
                and (indicator.number = :indicator or indicator.id = any(rule.other_ids)))
            from quality_rule rule where rule.id = :rule and rule.withdrawn_at is null
              and (rule.valid_until is null or rule.valid_until >= :today)
            """)
        .param("party", finding.identity().party())
        .param("method", finding.identity().method())
        .param("found", finding.foundAt())
        .param("kind", finding.identity().kind())
        .param("indicator", indicator)
        .param("rule", finding.identity().rule())
        .param("today", LocalDate.now(clock.withZone(StatedCounts.ZONE)))
        .query((row, index) -> row.getBoolean(1))
        .optional()
        .orElse(false);
  }

  private void close(Open finding, String how) {
    String number =
        database
            .sql(
                """
                update rule_finding set closed_at = :at, closed_as = :how where id = :id
                returning number
                """)
            .param("at", now())
            .param("how", how)
            .param("id", finding.id())
            .query((row, index) -> row.getString(1))
            .single();
    events.publishEvent(new PublicEntryChanged(FindingEntries.TYPE, number));
  }

  private void renew(long id, Found found) {
    database
        .sql(
            """
            update rule_finding set numbers = cast(:numbers as jsonb), missing = :missing
            where id = :id
              and (numbers <> cast(:numbers as jsonb) or missing <> cast(:missing as text[]))
            """)
        .param("numbers", json(found))
        .param("missing", found.missing().toArray(String[]::new))
        .param("id", id)
        .update();
  }

  private void insert(String indicator, Identity identity, Found found) {
    Period period = Period.parse(identity.period()).orElse(null);
    var values = new HashMap<String, @Nullable Object>();
    values.put("number", "Q%04d".formatted(numbers.next("finding")));
    values.put("rule", identity.rule());
    values.put("indicator", indicator);
    values.put("party", identity.party());
    values.put("method", identity.method());
    values.put("kind", identity.kind());
    values.put("numbers", json(found));
    values.put("missing", found.missing().toArray(String[]::new));
    values.put("at", now());
    values.put("public", found.publicOn());
    database
        .sql(
            """
            insert into rule_finding (number, rule_id, indicator_id, party_id, method, kind,
              place_code, period_from, period_to, revision_id, numbers, missing, found_at,
              public_on)
            select :number, :rule, indicator.id, :party, :method, :kind, :place, :from, :to,
              :revision, cast(:numbers as jsonb), :missing, :at, :public
            from indicator where indicator.number = :indicator
            """)
        .params(values)
        .param("place", identity.place().isEmpty() ? null : identity.place(), Types.VARCHAR)
        .param("from", period == null ? null : period.from(), Types.DATE)
        .param("to", period == null ? null : period.to(), Types.DATE)
        .param("revision", identity.revision() == 0 ? null : identity.revision(), Types.BIGINT)
        .update();
  }

  /** Notes that an indicator was looked at. */
  void looked(String indicator, int figures, int shortSeries, int leftOut) {
    database
        .sql(
            """
            insert into rule_check (indicator_id, checked_at, figures, short_series, left_out)
            select id, :at, :figures, :short, :left from indicator where number = :indicator
            on conflict (indicator_id) do update set checked_at = excluded.checked_at,
              figures = excluded.figures, short_series = excluded.short_series,
              left_out = excluded.left_out
            """)
        .param("indicator", Objects.requireNonNull(indicator))
        .param("at", now())
        .param("figures", figures)
        .param("short", shortSeries)
        .param("left", leftOut)
        .update();
  }

  private static String json(Found found) {
    return JsonMapper.shared().writeValueAsString(found.numbers());
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
