package org.vetika.app.opendata.dataset;

import org.springframework.stereotype.Component;
import org.vetika.app.consistency.IndicatorList;
import org.vetika.app.consistency.Indicators;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.consistency.discrepancy.Discrepancies;
import org.vetika.app.consistency.discrepancy.Discrepancy;
import org.vetika.app.opendata.list.DiscrepancyOpenList;
import org.vetika.app.opendata.list.FigureOpenList;
import org.vetika.app.opendata.list.IndicatorOpenList;
import org.vetika.app.opendata.representation.DiscrepancyRepresentations;
import org.vetika.app.opendata.representation.FigureRepresentations;

/** Figures and what belongs to them, as the download holds them: what everybody may see. */
@Component
final class ConsistencyLists {
  private final IndicatorOpenList indicatorList;
  private final FigureOpenList figureList;
  private final DiscrepancyOpenList discrepancyList;
  private final Indicators indicators;
  private final Discrepancies discrepancies;
  private final FigureRepresentations figureRepresentations;
  private final DiscrepancyRepresentations discrepancyRepresentations;

  ConsistencyLists(
      IndicatorOpenList indicatorList,
      FigureOpenList figureList,
      DiscrepancyOpenList discrepancyList,
      Indicators indicators,
      Discrepancies discrepancies,
      FigureRepresentations figureRepresentations,
      DiscrepancyRepresentations discrepancyRepresentations) {
    this.indicatorList = indicatorList;
    this.figureList = figureList;
    this.discrepancyList = discrepancyList;
    this.indicators = indicators;
    this.discrepancies = discrepancies;
    this.figureRepresentations = figureRepresentations;
    this.discrepancyRepresentations = discrepancyRepresentations;
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
}
