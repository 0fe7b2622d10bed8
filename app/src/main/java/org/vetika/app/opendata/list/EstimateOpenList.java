package org.vetika.app.opendata.list;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.estimate.Estimates;
import org.vetika.app.opendata.representation.EstimateRepresentation;
import org.vetika.app.opendata.representation.EstimateRepresentation.EstimatedNumber;
import org.vetika.app.opendata.representation.EstimateRepresentations;
import org.vetika.app.opendata.representation.LanguageText;
import org.vetika.app.opendata.representation.OrganizationReference;
import org.vetika.app.web.Language;

/** Estimates that all their parties released, the newest first. */
@Component
public class EstimateOpenList implements OpenList<EstimateRepresentation> {
  private final Estimates estimates;
  private final KnownCodes codes;
  private final EstimateRepresentations representations;

  EstimateOpenList(Estimates estimates, KnownCodes codes, EstimateRepresentations representations) {
    this.estimates = estimates;
    this.codes = codes;
    this.representations = representations;
  }

  @Override
  public String name() {
    return "estimates";
  }

  @Override
  public Pattern keys() {
    return Codes.ESTIMATE;
  }

  @Override
  public Selection<EstimateRepresentation> select(Parameters parameters, Language language) {
    String indicator = codes.indicator(parameters, "indicator");
    String place = codes.place(parameters, "place");
    return (after, size) -> {
      Estimates.Part found = estimates.page(indicator, place, after, size);
      return new Part<>(
          found.estimates().stream().map(representations::of).toList(),
          found.next(),
          found.total());
    };
  }

  @Override
  public Object represent(EstimateRepresentation estimate) {
    return estimate;
  }

  @Override
  public List<Column<EstimateRepresentation>> columns() {
    return List.of(
        Column.of("number", EstimateRepresentation::number),
        Column.of("indicator", EstimateRepresentation::indicator),
        Column.of("place", EstimateRepresentation::place),
        Column.of("period", of -> of.period().key()),
        Column.of(
            "parties", of -> of.parties().stream().map(OrganizationReference::number).toList()),
        Column.of("lists", EstimateRepresentation::lists),
        Column.of("obstacles", EstimateRepresentation::obstacles),
        Column.of("known_cases", EstimateRepresentation::knownCases),
        Column.of("point", of -> number(of, EstimatedNumber::point)),
        Column.of("lower", of -> number(of, EstimatedNumber::lower)),
        Column.of("upper", of -> number(of, EstimatedNumber::upper)),
        Column.of("level", of -> number(of, EstimatedNumber::level)),
        Column.of("reading", of -> of.estimate() == null ? null : of.estimate().reading()),
        Column.of("refusal", EstimateRepresentation::refusal),
        Column.of("text_en", of -> text(of, LanguageText::en)),
        Column.of("text_km", of -> text(of, LanguageText::km)),
        Column.of("language", EstimateRepresentation::language),
        Column.of("definition", EstimateRepresentation::definition),
        Column.of("source", EstimateRepresentation::source),
        Column.of("from_round", EstimateRepresentation::fromRound),
        Column.of("illustration", EstimateRepresentation::illustration),
        Column.of("software", EstimateRepresentation::software),
        Column.of("seed", EstimateRepresentation::seed),
        Column.of("published_at", EstimateRepresentation::publishedAt),
        Column.of("url", EstimateRepresentation::url));
  }

  private static @Nullable String number(
      EstimateRepresentation of, Function<EstimatedNumber, @Nullable BigDecimal> part) {
    EstimatedNumber estimate = of.estimate();
    BigDecimal number = estimate == null ? null : part.apply(estimate);
    return number == null ? null : number.toPlainString();
  }

  private static @Nullable String text(
      EstimateRepresentation of, Function<LanguageText, @Nullable String> part) {
    LanguageText text = of.text();
    return text == null ? null : part.apply(text);
  }
}
