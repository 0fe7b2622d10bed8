package org.vetika.app.consistency.discrepancy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.consistency.Comparison;
import org.vetika.app.consistency.Comparisons;
import org.vetika.app.consistency.Figure;
import org.vetika.app.consistency.Viewer;

/**
 * Asks two parties to account for what stays unexplained between their figures. Nobody else learns
 * of it, and nothing is opened: that is for a party or a facilitator to do. The same two revisions
 * are asked about once.
 */
@Component
public class ProposingDiscrepancies {
  /** So long the parties have to explain the difference by themselves. */
  static final Duration TIME_TO_EXPLAIN = Duration.ofDays(7);

  private static final Logger LOG = LoggerFactory.getLogger(ProposingDiscrepancies.class);
  private static final Viewer ALL = new Viewer(Set.of(), true);

  private final JdbcClient database;
  private final Comparisons comparisons;
  private final DiscrepancyNotices notices;
  private final TransactionTemplate transactions;
  private final Clock clock;

  ProposingDiscrepancies(
      JdbcClient database,
      Comparisons comparisons,
      DiscrepancyNotices notices,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.database = database;
    this.comparisons = comparisons;
    this.notices = notices;
    this.transactions = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Proposes what is due; gives how many. */
  public int propose() {
    return indicators().stream().mapToInt(this::propose).sum();
  }

  /** Those for which more than one party states something. */
  private List<String> indicators() {
    return database
        .sql(
            """
            select indicator.number from indicator
            where (select count(distinct party_id) from figure
              where figure.indicator_id = indicator.id) > 1
            order by indicator.id
            """)
        .query((row, index) -> row.getString(1))
        .list();
  }

  /** One that fails does not stand in the way of the others. */
  private int propose(String indicator) {
    try {
      return Objects.requireNonNull(
          transactions.execute(status -> propose(comparisons.all(indicator, ALL))));
    } catch (RuntimeException e) {
      LOG.error("No discrepancies can be proposed for {}", indicator, e);
      return 0;
    }
  }

  private int propose(List<Comparison> all) {
    var asked = new HashMap<Set<Long>, Long>();
    int proposed = 0;
    for (Comparison each : all) {
      if (each.unexplained() && longAgo(each.start()) && longAgo(each.end())) {
        Optional<Long> id = insert(each);
        id.ifPresent(added ->
            asked.putIfAbsent(Set.of(each.start().party().id(), each.end().party().id()), added));
        proposed += id.isPresent() ? 1 : 0;
      }
    }
    notices.tell(
        asked.entrySet().stream()
            .map(each -> {
              List<Long> parties = List.copyOf(each.getKey());
              return notices.proposal(each.getValue(), parties.getFirst(), parties.getLast());
            })
            .toList());
    return proposed;
  }

  private boolean longAgo(Figure figure) {
    Instant latest = clock.instant().minus(TIME_TO_EXPLAIN);
    return !figure.now().enteredAt().isAfter(latest);
  }

  private Optional<Long> insert(Comparison comparison) {
    boolean inOrder = comparison.start().id() < comparison.end().id();
    Figure first = inOrder ? comparison.start() : comparison.end();
    Figure second = inOrder ? comparison.end() : comparison.start();
    return database
        .sql(
            """
            insert into discrepancy_proposal (first_figure, second_figure, first_revision,
              second_revision, proposed_at)
            select :first, :second, :firstRevision, :secondRevision, :at
            where not exists (select from discrepancy
              where first_figure = :first and second_figure = :second)
            on conflict do nothing returning id
            """)
        .param("first", first.id())
        .param("second", second.id())
        .param("firstRevision", first.now().id())
        .param("secondRevision", second.now().id())
        .param("at", now())
        .query((row, index) -> row.getLong(1))
        .optional();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
