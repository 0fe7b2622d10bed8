package org.vetika.app.consistency.discrepancy.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Comparison;
import org.vetika.app.consistency.Figure;
import org.vetika.app.consistency.Indicator;
import org.vetika.app.consistency.Indicators;
import org.vetika.app.consistency.discrepancy.web.WaitingDiscrepanciesPage.Proposal;
import org.vetika.app.consistency.web.FigureWords;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;

/** Words of differences that the record proposes to account for; two queries. */
@Component
class ProposalLines {
  private final Indicators indicators;
  private final Places places;

  ProposalLines(Indicators indicators, Places places) {
    this.indicators = indicators;
    this.places = places;
  }

  List<Proposal> of(List<Comparison> proposed, PageContext page) {
    Map<String, Indicator> counted =
        indicators.byNumbers(
            proposed.stream().map(each -> each.start().indicator()).distinct().toList());
    Map<String, Place> named = places.byCodes(codes(proposed));
    return proposed.stream().map(each -> line(each, counted, named, page)).toList();
  }

  private static Collection<String> codes(List<Comparison> proposed) {
    return proposed.stream()
        .map(each -> each.start().place())
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static Proposal line(
      Comparison of, Map<String, Indicator> counted, Map<String, Place> named, PageContext page) {
    var words = new FigureWords(page);
    Figure start = of.start();
    Figure end = of.end();
    Indicator indicator = counted.get(start.indicator());
    Place place = start.place() == null ? null : named.get(start.place());
    return new Proposal(
        Stream.of(
                indicator == null ? "" : indicator.definition().name().in(page.language()),
                words.period(start.period()),
                place == null ? "" : place.name(page.language()))
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining(" · ")),
        Phrase.of(start.party(), page),
        words.quantity(start.now().quantity()),
        Phrase.of(end.party(), page),
        words.quantity(end.now().quantity()),
        page.href("/desk/discrepancies/new?pair=" + start.number() + "-" + end.number()));
  }
}
