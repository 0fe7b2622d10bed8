package org.vetika.app.opendata.dataset;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.IndicatorList;
import org.vetika.app.consistency.Indicators;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.consistency.discrepancy.Discrepancies;
import org.vetika.app.consistency.discrepancy.Discrepancy;
import org.vetika.app.consistency.estimate.Estimates;
import org.vetika.app.consistency.round.PublicRounds;
import org.vetika.app.opendata.list.DiscrepancyOpenList;
import org.vetika.app.opendata.list.EstimateOpenList;
import org.vetika.app.opendata.list.FigureOpenList;
import org.vetika.app.opendata.list.FindingOpenList;
import org.vetika.app.opendata.list.IndicatorOpenList;
import org.vetika.app.opendata.list.RoundOpenList;
import org.vetika.app.opendata.representation.DiscrepancyRepresentations;
import org.vetika.app.opendata.representation.EstimateRepresentation;
import org.vetika.app.opendata.representation.EstimateRepresentations;
import org.vetika.app.opendata.representation.FigureRepresentations;
import org.vetika.app.opendata.representation.RoundRepresentation;

/** Figures and what belongs to them, as the download holds them: what everybody may see. */
@Component
final class ConsistencyLists {
  private final IndicatorOpenList indicatorList;
  private final FigureOpenList figureList;
  private final DiscrepancyOpenList discrepancyList;
  private final FindingOpenList findingList;
  private final RoundOpenList roundList;
  private final EstimateOpenList estimateList;
  private final Indicators indicators;
  private final Discrepancies discrepancies;
  private final PublicRounds rounds;
  private final Estimates estimates;
  private final FigureRepresentations figureRepresentations;
  private final DiscrepancyRepresentations discrepancyRepresentations;
  private final EstimateRepresentations estimateRepresentations;

  ConsistencyLists(
      IndicatorOpenList indicatorList,
      FigureOpenList figureList,
      DiscrepancyOpenList discrepancyList,
      FindingOpenList findingList,
      RoundOpenList roundList,
      EstimateOpenList estimateList,
      Indicators indicators,
      Discrepancies discrepancies,
      PublicRounds rounds,
      Estimates estimates,
      FigureRepresentations figureRepresentations,
      DiscrepancyRepresentations discrepancyRepresentations,
      EstimateRepresentations estimateRepresentations) {
    this.indicatorList = indicatorList;
    this.figureList = figureList;
    this.discrepancyList = discrepancyList;
    this.findingList = findingList;
    this.roundList = roundList;
    this.estimateList = estimateList;
    this.indicators = indicators;
    this.discrepancies = discrepancies;
    this.rounds = rounds;
    this.estimates = estimates;
    this.figureRepresentations = figureRepresentations;
    this.discrepancyRepresentations = discrepancyRepresentations;
    this.estimateRepresentations = estimateRepresentations;
  }

  IndicatorOpenList indicators() {
    return indicatorList;
  }

  FigureOpenList figures() {
    return figureList;
  }

  DiscrepancyOpenList discrepancies() {
    return discrepancyList;
  }

  FindingOpenList findings() {
    return findingList;
  }

  RoundOpenList rounds() {
    return roundList;
  }

  EstimateOpenList estimates() {
    return estimateList;
  }

  /** With the places and periods that have public figures. */
  Object whole(IndicatorList.Line line) {
    return figureRepresentations.of(line.indicator(), indicators.matters(line.indicator()));
  }

  /** With all that was said. */
  Object whole(Discrepancy discrepancy) {
    return discrepancies
        .detail(discrepancy.number(), Viewer.EVERYBODY)
        .<Object>map(discrepancyRepresentations::of)
        .orElseGet(() -> discrepancyRepresentations.of(discrepancy));
  }

  /** With its result, as far as it is not hidden. */
  Object whole(RoundRepresentation round) {
    return rounds.find(UUID.fromString(round.id())).<Object>map(roundList::represent).orElse(round);
  }

  /** With its counts, as far as they are not hidden, and all that was computed. */
  Object whole(EstimateRepresentation estimate) {
    return estimates
        .find(estimate.number())
        .<Object>map(estimateRepresentations::detail)
        .orElse(estimate);
  }
}
