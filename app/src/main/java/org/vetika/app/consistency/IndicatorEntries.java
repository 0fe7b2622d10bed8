package org.vetika.app.consistency;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Indicator.Definition;
import org.vetika.app.consistency.IndicatorList.Matter;
import org.vetika.app.record.PublicEntries;
import org.vetika.app.record.PublicEntry;
import org.vetika.app.web.Language;

/** Indicators as entries of the public record. */
@Component
class IndicatorEntries implements PublicEntries {
  static final String TYPE = Indicators.ENTRY_TYPE;

  private final Indicators indicators;

  IndicatorEntries(Indicators indicators) {
    this.indicators = indicators;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Optional<PublicEntry> find(String key) {
    return indicators.find(key).map(this::entry);
  }

  @Override
  public List<PublicEntry> page(String afterKey, int size) {
    String after = afterKey.isEmpty() ? null : afterKey;
    return indicators.page(IndicatorFilter.ALL, after, size).lines().stream()
        .map(line -> entry(line.indicator()))
        .toList();
  }

  private PublicEntry entry(Indicator indicator) {
    Definition definition = indicator.definition();
    Set<String> places =
        indicators.matters(indicator).stream()
            .map(Matter::place)
            .flatMap(Stream::ofNullable)
            .collect(Collectors.toSet());
    String topic = definition.topic();
    return PublicEntry.undated(
        TYPE,
        indicator.number(),
        "/consistency/" + indicator.number(),
        places,
        topic == null ? Set.of() : Set.of(topic),
        text(indicator, definition, Language.EN),
        text(indicator, definition, Language.KM));
  }

  private static PublicEntry.Text text(
      Indicator indicator, Definition definition, Language language) {
    return new PublicEntry.Text(
        language,
        definition.name().in(language),
        indicator.number()
            + "\n"
            + definition.meaning().in(language)
            + "\n"
            + definition.unit().in(language));
  }
}
