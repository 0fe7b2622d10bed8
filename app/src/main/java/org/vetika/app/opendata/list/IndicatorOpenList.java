package org.vetika.app.opendata.list;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Indicator.Definition;
import org.vetika.app.consistency.IndicatorFilter;
import org.vetika.app.consistency.IndicatorList;
import org.vetika.app.consistency.Indicators;
import org.vetika.app.consistency.Standing;
import org.vetika.app.opendata.representation.FigureRepresentations;
import org.vetika.app.web.Language;

/** What parties count, by public number. */
@Component
public class IndicatorOpenList implements OpenList<IndicatorList.Line> {
  private final Indicators indicators;
  private final KnownCodes codes;
  private final FigureRepresentations representations;

  IndicatorOpenList(
      Indicators indicators, KnownCodes codes, FigureRepresentations representations) {
    this.indicators = indicators;
    this.codes = codes;
    this.representations = representations;
  }

  @Override
  public String name() {
    return "indicators";
  }

  @Override
  public Pattern keys() {
    return Codes.INDICATOR;
  }

  @Override
  public Selection<IndicatorList.Line> select(Parameters parameters, Language language) {
    var filter =
        new IndicatorFilter(
            codes.place(parameters, "place"),
            codes.topic(parameters, "topic"),
            parameters.year("year"),
            parameters.choice("standing", Standing.values(), Standing::key));
    return (after, size) -> {
      IndicatorList found = indicators.page(filter, after, size);
      return new Part<>(found.lines(), found.next(), found.total());
    };
  }

  @Override
  public Object represent(IndicatorList.Line line) {
    return representations.of(line.indicator());
  }

  @Override
  public List<Column<IndicatorList.Line>> columns() {
    return List.of(
        Column.of("number", line -> line.indicator().number()),
        Column.of("name_en", line -> now(line).name().english()),
        Column.of("name_km", line -> now(line).name().khmer()),
        Column.of("meaning_en", line -> now(line).meaning().english()),
        Column.of("meaning_km", line -> now(line).meaning().khmer()),
        Column.of("unit_en", line -> now(line).unit().english()),
        Column.of("unit_km", line -> now(line).unit().khmer()),
        Column.of("topic", line -> now(line).topic()),
        Column.of("period_type", line -> now(line).periodType().key()),
        Column.of("definition", line -> now(line).version()),
        Column.of("standing", line -> line.indicator().standing().key()),
        Column.of("figures", IndicatorList.Line::figures),
        Column.of("parties", IndicatorList.Line::parties),
        Column.of("people_at_risk", line -> line.indicator().peopleAtRisk()),
        Column.of("illustration", line -> line.indicator().illustration()),
        Column.of("url", line -> representations.of(line.indicator()).url()));
  }

  private static Definition now(IndicatorList.Line line) {
    return line.indicator().definition();
  }
}
