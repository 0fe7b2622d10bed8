package org.vetika.app.consistency.discrepancy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Comparison;
import org.vetika.app.consistency.Comparisons;
import org.vetika.app.consistency.Viewer;

/** The differences that the record asked a viewer's organizations to account for. */
@Component
public class ProposedDiscrepancies {
  /** More than anybody works through at once. */
  private static final int MOST = 50;

  private final JdbcClient database;
  private final Comparisons comparisons;

  ProposedDiscrepancies(JdbcClient database, Comparisons comparisons) {
    this.database = database;
    this.comparisons = comparisons;
  }

  private record Pair(String indicator, String one, String other) {}

  /**
   * Those that still hold, oldest first: no discrepancy is open, both revisions hold, and something
   * is still unexplained. At most fifty.
   */
  public List<Comparison> of(Viewer viewer) {
    if (viewer.organizations().isEmpty()) {
      return List.of();
    }
    Map<String, List<Pair>> pairs =
        asked(viewer).stream()
            .collect(
                Collectors.groupingBy(Pair::indicator, LinkedHashMap::new, Collectors.toList()));
    return pairs.entrySet().stream()
        .flatMap(each -> {
          List<Comparison> all = comparisons.all(each.getKey(), viewer);
          return each.getValue().stream().map(pair -> find(pair, all)).flatMap(Optional::stream);
        })
        .toList();
  }

  private static Optional<Comparison> find(Pair pair, List<Comparison> all) {
    return all.stream()
        .filter(Comparison::unexplained)
        .filter(each ->
            List.of(pair.one(), pair.other())
                .containsAll(List.of(each.start().number(), each.end().number())))
        .findFirst();
  }

  private List<Pair> asked(Viewer viewer) {
    return database
        .sql(
            """
            select indicator.number, first_of.number, second_of.number
            from discrepancy_proposal asked
            join figure first_of on first_of.id = asked.first_figure
            join figure second_of on second_of.id = asked.second_figure
            join indicator on indicator.id = first_of.indicator_id
            where (first_of.party_id = any(:own) or second_of.party_id = any(:own))
              and not exists (select from discrepancy
                where discrepancy.first_figure = asked.first_figure
                  and discrepancy.second_figure = asked.second_figure)
              and not exists (select from figure_revision later
                where (later.figure_id = asked.first_figure and later.id > asked.first_revision)
                  or (later.figure_id = asked.second_figure and later.id > asked.second_revision))
            order by asked.id limit :most
            """)
        .param("own", viewer.organizations().toArray(Long[]::new))
        .param("most", MOST)
        .query((row, index) -> new Pair(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }
}
