package org.vetika.app.opendata.representation;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.BothLanguages;
import org.vetika.app.consistency.Bounds;
import org.vetika.app.consistency.Bridge.Word;
import org.vetika.app.consistency.Comparison;
import org.vetika.app.consistency.Comparison.ShownStep;
import org.vetika.app.consistency.Figure;
import org.vetika.app.consistency.Figure.Quotation;
import org.vetika.app.consistency.Figure.Revision;
import org.vetika.app.consistency.Figure.Source;
import org.vetika.app.consistency.Indicator;
import org.vetika.app.consistency.Indicator.Definition;
import org.vetika.app.consistency.IndicatorList.Matter;
import org.vetika.app.consistency.Period;
import org.vetika.app.consistency.Quantity;
import org.vetika.app.consistency.SideBySide;
import org.vetika.app.consistency.StepKind;
import org.vetika.app.opendata.representation.ComparisonRepresentation.BoundsRepresentation;
import org.vetika.app.opendata.representation.ComparisonRepresentation.PairRepresentation;
import org.vetika.app.opendata.representation.ComparisonRepresentation.PartRepresentation;
import org.vetika.app.opendata.representation.ComparisonRepresentation.StepRepresentation;
import org.vetika.app.opendata.representation.ComparisonRepresentation.WordRepresentation;
import org.vetika.app.opendata.representation.FigureRepresentation.PeriodRepresentation;
import org.vetika.app.opendata.representation.FigureRepresentation.QuantityRepresentation;
import org.vetika.app.opendata.representation.FigureRepresentation.QuotationRepresentation;
import org.vetika.app.opendata.representation.FigureRepresentation.RevisionRepresentation;
import org.vetika.app.opendata.representation.FigureRepresentation.SourceDocument;
import org.vetika.app.opendata.representation.IndicatorDetailRepresentation.MatterRepresentation;
import org.vetika.app.opendata.representation.IndicatorRepresentation.DefinitionRepresentation;

/** Represents indicators, figures and comparisons. */
@Component
public class FigureRepresentations {
  private final References references;

  public FigureRepresentations(References references) {
    this.references = references;
  }

  public IndicatorRepresentation of(Indicator indicator) {
    return new IndicatorRepresentation(
        indicator.number(),
        references.url("/consistency/" + indicator.number()),
        indicator.illustration(),
        indicator.peopleAtRisk(),
        indicator.standing().key(),
        indicator.definitions().stream().map(FigureRepresentations::definition).toList());
  }

  /** The same with all places and periods that have figures. */
  public IndicatorDetailRepresentation of(Indicator indicator, List<Matter> matters) {
    return new IndicatorDetailRepresentation(
        references.license(),
        of(indicator),
        matters.stream()
            .map(
                matter ->
                    new MatterRepresentation(
                        matter.place(),
                        period(matter.period()),
                        matter.parties(),
                        url(indicator.number(), matter.period(), matter.place())))
            .toList());
  }

  private static DefinitionRepresentation definition(Definition definition) {
    return new DefinitionRepresentation(
        definition.version(),
        definition.topic(),
        text(definition.name()),
        text(definition.meaning()),
        text(definition.unit()),
        definition.periodType().key(),
        definition.validFrom(),
        definition.validUntil(),
        nothingIfEmpty(definition.because()),
        definition.enteredAt());
  }

  private static @Nullable LanguageText text(BothLanguages text) {
    return LanguageText.of(text.english(), text.khmer());
  }

  public FigureRepresentation of(Figure figure) {
    Revision now = figure.now();
    Quotation quotation = now.quotation();
    return new FigureRepresentation(
        figure.number(),
        figure.indicator(),
        url(figure),
        references.organization(figure.party()),
        figure.place(),
        period(figure.period()),
        figure.method().key(),
        now.definition(),
        quantity(now.quantity()),
        now.language().tag(),
        nothingIfEmpty(now.note()),
        source(now.source()),
        quotation == null
            ? null
            : new QuotationRepresentation(quotation.speaker(), quotation.words()),
        now.withdrawn(),
        now.enteredAt(),
        figure.revisions().stream().map(FigureRepresentations::revision).toList());
  }

  /** The page on which the figure stands beside the others. */
  public String url(Figure figure) {
    return url(figure.indicator(), figure.period(), figure.place());
  }

  private String url(String indicator, Period period, @Nullable String place) {
    return references.url(
        "/consistency/"
            + indicator
            + "/"
            + period.key()
            + (place == null ? "" : "?place=" + place));
  }

  private static PeriodRepresentation period(Period period) {
    return new PeriodRepresentation(period.key(), period.from(), period.to());
  }

  private static QuantityRepresentation quantity(Quantity quantity) {
    return new QuantityRepresentation(
        quantity.qualifier().key(),
        quantity.value(),
        quantity.lower(),
        quantity.upper(),
        quantity.confidence(),
        quantity.words());
  }

  private static SourceDocument source(Source source) {
    return new SourceDocument(
        nothingIfEmpty(source.title()), source.url(), source.page(), source.date());
  }

  private static RevisionRepresentation revision(Revision revision) {
    return new RevisionRepresentation(
        revision.revision(),
        revision.definition(),
        quantity(revision.quantity()),
        nothingIfEmpty(revision.because()),
        revision.withdrawn(),
        revision.enteredAt());
  }

  public ComparisonRepresentation of(SideBySide side) {
    return new ComparisonRepresentation(
        references.license(),
        of(side.indicator()),
        url(side.indicator().number(), side.period(), side.place()),
        period(side.period()),
        side.place(),
        side.standing().key(),
        figures(side.figures()),
        figures(side.withdrawn()),
        figures(side.others()),
        side.comparisons().stream().map(this::pair).toList(),
        side.parts().stream()
            .map(
                part ->
                    new PartRepresentation(
                        part.place(), part.standing().key(), figures(part.figures())))
            .toList());
  }

  private List<FigureRepresentation> figures(List<Figure> figures) {
    return figures.stream().map(this::of).toList();
  }

  private PairRepresentation pair(Comparison comparison) {
    return new PairRepresentation(
        comparison.start().number(),
        comparison.end().number(),
        kinds(comparison.differing()),
        kinds(comparison.uncovered()),
        comparison.steps().stream().map(this::step).toList(),
        bounds(comparison.rest()),
        comparison.restWithheld(),
        comparison.standing().key());
  }

  private static List<String> kinds(Collection<StepKind> kinds) {
    return kinds.stream().sorted().map(StepKind::key).toList();
  }

  private StepRepresentation step(ShownStep shown) {
    var step = shown.step();
    return new StepRepresentation(
        step.kind().key(),
        shown.change(),
        shown.state().key(),
        step.language().tag(),
        nothingIfEmpty(step.text()),
        references.organization(step.statedBy()),
        step.at(),
        step.words().stream().map(this::word).toList());
  }

  private WordRepresentation word(Word word) {
    return new WordRepresentation(
        references.organization(word.said()),
        word.position().key(),
        word.language().tag(),
        nothingIfEmpty(word.text()),
        word.at());
  }

  private static @Nullable BoundsRepresentation bounds(@Nullable Bounds bounds) {
    return bounds == null
        ? null
        : new BoundsRepresentation(
            bounds.lower(), bounds.lowerOpen(), bounds.upper(), bounds.upperOpen());
  }

  private static @Nullable String nothingIfEmpty(@Nullable String text) {
    return Objects.requireNonNullElse(text, "").isEmpty() ? null : text;
  }
}
