package org.vetika.app.consistency;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Bridge.Step;
import org.vetika.app.consistency.Bridge.Word;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.Language;

/** Reads bridges with their steps: four queries however many there are. */
@Component
class BridgeReading {
  private final JdbcClient database;
  private final Organizations organizations;

  BridgeReading(JdbcClient database, Organizations organizations) {
    this.database = database;
    this.organizations = organizations;
  }

  private record Ends(long id, long start, long end) {}

  private record StoredWord(
      long step, Position position, String text, Said said, long organization) {}

  /** What steps and words have in common. */
  private record Said(
      Language language, Instant at, String author) {
    static Said of(ResultSet row) throws SQLException {
      return new Said(
          FigureRows.language(row), FigureRows.instant(row, "at"), row.getString("author"));
    }
  }

  private record StoredStep(
      long id,
      long bridge,
      StepKind kind,
      BigDecimal change,
      String text,
      long startRevision,
      long endRevision,
      Said said,
      long organization) {}

  /** The bridges that begin or end at one of the figures. */
  List<Bridge> at(Collection<Long> figures) {
    if (figures.isEmpty()) {
      return List.of();
    }
    List<Ends> ends = ends(figures);
    if (ends.isEmpty()) {
      return List.of();
    }
    List<StoredStep> steps = steps(ends.stream().map(Ends::id).toList());
    List<StoredWord> words = words(steps.stream().map(StoredStep::id).toList());
    var ids = new HashSet<Long>();
    steps.forEach(step -> ids.add(step.organization()));
    words.forEach(word -> ids.add(word.organization()));
    Map<Long, OrganizationName> names = organizations.names(ids);
    var byStep = new HashMap<Long, List<Word>>();
    words.forEach(
        word ->
            byStep
                .computeIfAbsent(word.step(), id -> new ArrayList<>())
                .add(word(word, names)));
    var byBridge = new HashMap<Long, List<Step>>();
    steps.forEach(
        step ->
            byBridge
                .computeIfAbsent(step.bridge(), id -> new ArrayList<>())
                .add(step(step, byStep.getOrDefault(step.id(), List.of()), names)));
    return ends.stream()
        .map(
            each ->
                new Bridge(
                    each.id(),
                    each.start(),
                    each.end(),
                    byBridge.getOrDefault(each.id(), List.of())))
        .toList();
  }

  private List<Ends> ends(Collection<Long> figures) {
    return database
        .sql(
            """
            select id, start_figure, end_figure from bridge
            where start_figure = any(:figures) or end_figure = any(:figures) order by id
            """)
        .param("figures", figures.toArray(Long[]::new))
        .query((row, index) -> new Ends(row.getLong(1), row.getLong(2), row.getLong(3)))
        .list();
  }

  private List<StoredStep> steps(List<Long> bridges) {
    return database
        .sql("select * from bridge_step where bridge_id = any(:bridges) order by id")
        .param("bridges", bridges.toArray(Long[]::new))
        .query(
            (row, index) ->
                new StoredStep(
                    row.getLong("id"),
                    row.getLong("bridge_id"),
                    StepKind.stored(row.getString("kind")),
                    Quantity.plain(Objects.requireNonNull(row.getBigDecimal("change"))),
                    row.getString("text"),
                    row.getLong("start_revision"),
                    row.getLong("end_revision"),
                    Said.of(row),
                    row.getLong("organization_id")))
        .list();
  }

  private List<StoredWord> words(List<Long> steps) {
    return steps.isEmpty()
        ? List.of()
        : database
            .sql("select * from bridge_word where step_id = any(:steps) order by id")
            .param("steps", steps.toArray(Long[]::new))
            .query(
                (row, index) ->
                    new StoredWord(
                        row.getLong("step_id"),
                        Position.stored(row.getString("position")),
                        row.getString("text"),
                        Said.of(row),
                        row.getLong("organization_id")))
            .list();
  }

  private static Step step(
      StoredStep step, List<Word> words, Map<Long, OrganizationName> names) {
    return new Step(
        step.id(),
        step.kind(),
        step.change(),
        step.said().language(),
        step.text(),
        step.startRevision(),
        step.endRevision(),
        step.said().at(),
        step.said().author(),
        Objects.requireNonNull(names.get(step.organization())),
        words);
  }

  private static Word word(StoredWord word, Map<Long, OrganizationName> names) {
    return new Word(
        word.position(),
        word.said().language(),
        word.text(),
        word.said().at(),
        word.said().author(),
        Objects.requireNonNull(names.get(word.organization())));
  }
}
