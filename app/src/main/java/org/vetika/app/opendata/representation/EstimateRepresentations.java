package org.vetika.app.opendata.representation;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.estimate.KeptEstimate;
import org.vetika.app.opendata.representation.EstimateRepresentation.EstimatedNumber;
import org.vetika.app.opendata.representation.FigureRepresentation.PeriodRepresentation;
import org.vetika.app.web.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Represents estimates that their parties released, from what everybody may see of them. */
@Component
public class EstimateRepresentations {
  private final References references;

  EstimateRepresentations(References references) {
    this.references = references;
  }

  /** Of a public estimate; its counts are not needed. */
  public EstimateRepresentation of(KeptEstimate of) {
    JsonNode result = result(of, Language.EN);
    return new EstimateRepresentation(
        Objects.requireNonNull(of.number()),
        references.url("/consistency/estimates/" + of.number()),
        of.indicator(),
        of.place(),
        new PeriodRepresentation(of.period().key(), of.period().from(), of.period().to()),
        of.parties().stream().map(party -> references.organization(party.organization())).toList(),
        of.lists(),
        of.obstacles(),
        of.round() != null,
        of.illustration(),
        of.language().tag(),
        of.definition(),
        of.source(),
        result.path("union").asLong(),
        LanguageText.of(text(result), text(result(of, Language.KM))),
        number(result.path("estimate")),
        result.path("refusal").path("reason").stringValue(null),
        of.software(),
        of.seed(),
        Objects.requireNonNull(of.publishedAt()));
  }

  /** Of a public estimate with its counts. */
  public EstimateRepresentation.Detail detail(KeptEstimate of) {
    return new EstimateRepresentation.Detail(
        references.license(),
        of(of),
        of.exactness(),
        of.counts().stream()
            .map(row -> new EstimateRepresentation.Count(row.stratum(), row.pattern(), row.shown()))
            .toList(),
        new EstimateRepresentation.Results(result(of, Language.EN), result(of, Language.KM)));
  }

  private static JsonNode result(KeptEstimate of, Language language) {
    KeptEstimate.Results results = Objects.requireNonNull(of.results());
    return JsonMapper.shared().readTree(results.of(language, false));
  }

  private static @Nullable String text(JsonNode result) {
    return result.path("text").stringValue(null);
  }

  private static @Nullable EstimatedNumber number(JsonNode estimate) {
    return estimate.isObject()
        ? new EstimatedNumber(
            plain(estimate.path("point")),
            plain(estimate.path("lower")),
            plain(estimate.path("upper")),
            estimate.path("level").decimalValue(),
            estimate.path("reading").asString())
        : null;
  }

  /** Without zeros that say nothing. */
  private static @Nullable BigDecimal plain(JsonNode number) {
    return number.isNumber()
        ? new BigDecimal(number.decimalValue().stripTrailingZeros().toPlainString())
        : null;
  }
}
