package org.vetika.app.consistency.estimate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Indicator;
import org.vetika.app.consistency.Indicator.Definition;
import org.vetika.app.consistency.Indicators;
import org.vetika.app.record.PublicEntries;
import org.vetika.app.record.PublicEntry;
import org.vetika.app.web.Language;
import tools.jackson.databind.json.JsonMapper;

/** Released estimates as entries of the public record; the key is the number. */
@Component
class EstimateEntries implements PublicEntries {
  static final String TYPE = Estimates.ENTRY_TYPE;
  private static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");

  private final Estimates estimates;
  private final Indicators indicators;

  EstimateEntries(Estimates estimates, Indicators indicators) {
    this.estimates = estimates;
    this.indicators = indicators;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Optional<PublicEntry> find(String key) {
    return Estimates.NUMBER.matcher(key).matches()
        ? entries(estimates.numbered(List.of(key))).stream().findFirst()
        : Optional.empty();
  }

  @Override
  public List<PublicEntry> page(String afterKey, int size) {
    return entries(estimates.after(afterKey, size));
  }

  private List<PublicEntry> entries(List<KeptEstimate> found) {
    Map<String, Indicator> known =
        indicators.byNumbers(found.stream().map(KeptEstimate::indicator).distinct().toList());
    return found.stream()
        .flatMap(each ->
            Stream.ofNullable(known.get(each.indicator()))
                .map(indicator -> entry(each, indicator.definition())))
        .toList();
  }

  private static PublicEntry entry(KeptEstimate estimate, Definition definition) {
    String number = Objects.requireNonNull(estimate.number());
    Instant published = Objects.requireNonNull(estimate.publishedAt());
    return PublicEntry.about(
        TYPE,
        number,
        "/consistency/estimates/" + number,
        LocalDate.ofInstant(published, ZONE),
        estimate.place(),
        definition.topic(),
        Stream.of(Language.values())
            .map(language ->
                new PublicEntry.Text(
                    language,
                    number + " · " + definition.name().in(language),
                    body(estimate, language)))
            .toList());
  }

  /** The library's sentence as everybody may read it, whose lists, and what the parties wrote. */
  private static String body(KeptEstimate estimate, Language language) {
    var lines = new ArrayList<String>();
    KeptEstimate.Results results = estimate.results();
    if (results != null) {
      lines.add(
          JsonMapper.shared().readTree(results.of(language, false)).path("text").asString(""));
    }
    estimate.parties().forEach(party -> lines.add(party.organization().name(language)));
    if (estimate.language() == language) {
      lines.add(estimate.definition());
      lines.add(estimate.source());
    }
    return String.join("\n", lines);
  }
}
