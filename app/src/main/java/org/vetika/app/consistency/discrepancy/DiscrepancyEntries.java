package org.vetika.app.consistency.discrepancy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Indicator.Definition;
import org.vetika.app.consistency.Indicators;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.consistency.discrepancy.Discrepancy.Detail;
import org.vetika.app.record.PublicEntries;
import org.vetika.app.record.PublicEntry;
import org.vetika.app.web.Language;

/** Discrepancies as entries of the public record. */
@Component
class DiscrepancyEntries implements PublicEntries {
  private final JdbcClient database;
  private final Discrepancies discrepancies;
  private final Indicators indicators;

  DiscrepancyEntries(JdbcClient database, Discrepancies discrepancies, Indicators indicators) {
    this.database = database;
    this.discrepancies = discrepancies;
    this.indicators = indicators;
  }

  @Override
  public String type() {
    return Discrepancies.ENTRY_TYPE;
  }

  @Override
  public Optional<PublicEntry> find(String key) {
    return Discrepancies.NUMBER.matcher(key).matches()
        ? discrepancies.detail(key, Viewer.EVERYBODY).map(this::entry)
        : Optional.empty();
  }

  /** Numbers of a part that nobody may see yet are passed over, so that a part is never empty. */
  @Override
  public List<PublicEntry> page(String afterKey, int size) {
    List<PublicEntry> part = List.of();
    List<String> keys;
    String after = afterKey;
    do {
      keys = keys(after, size);
      part = keys.stream().map(this::find).flatMap(Optional::stream).toList();
      after = keys.isEmpty() ? after : keys.getLast();
    } while (part.isEmpty() && !keys.isEmpty());
    return part;
  }

  private List<String> keys(String after, int size) {
    return database
        .sql(
            """
            select number from discrepancy where number collate "C" > :after
            order by number collate "C" limit :size
            """)
        .param("after", after)
        .param("size", size)
        .query((row, index) -> row.getString(1))
        .list();
  }

  private PublicEntry entry(Detail detail) {
    Discrepancy of = detail.discrepancy();
    Definition definition = indicators.find(of.indicator()).orElseThrow().definition();
    return PublicEntry.about(
        Discrepancies.ENTRY_TYPE,
        of.number(),
        "/consistency/discrepancies/" + of.number(),
        LocalDate.ofInstant(of.openedAt(), Discrepancies.ZONE),
        of.place(),
        definition.topic(),
        Stream.of(Language.values()).map(each -> text(detail, definition, each)).toList());
  }

  /** Names in each language, and what was said in it. */
  private static PublicEntry.Text text(Detail detail, Definition definition, Language language) {
    Discrepancy of = detail.discrepancy();
    String said =
        detail.entries().stream()
            .filter(entry -> entry.language() == language)
            .map(Discrepancy.Entry::text)
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining("\n"));
    return new PublicEntry.Text(
        language,
        of.number() + " · " + definition.name().in(language),
        of.first().name(language) + "\n" + of.second().name(language) + "\n" + said);
  }
}
