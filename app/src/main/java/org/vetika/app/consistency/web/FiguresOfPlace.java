package org.vetika.app.consistency.web;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.IndicatorFilter;
import org.vetika.app.consistency.IndicatorList;
import org.vetika.app.consistency.Indicators;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.PlaceSection;
import org.vetika.app.topic.Topic;
import org.vetika.app.topic.TopicSection;
import org.vetika.app.web.LinkedSection;
import org.vetika.app.web.PageContext;

/** What is counted in a place, or about a topic, on its page. */
@Component
@Order(8)
class FiguresOfPlace implements PlaceSection, TopicSection {
  private static final int SHOWN = 5;

  private final Indicators indicators;

  FiguresOfPlace(Indicators indicators) {
    this.indicators = indicators;
  }

  @Override
  public Optional<LinkedSection> about(Place place, PageContext page) {
    return section(
        IndicatorFilter.ofPlace(place.code()), "/consistency?place=" + place.code(), page);
  }

  @Override
  public Optional<LinkedSection> about(Topic topic, PageContext page) {
    return section(
        IndicatorFilter.ofTopic(topic.code()), "/consistency?topic=" + topic.code(), page);
  }

  private Optional<LinkedSection> section(
      IndicatorFilter filter, String more, PageContext page) {
    IndicatorList list = indicators.page(filter, null, SHOWN);
    return list.lines().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LinkedSection(
                "section.figures",
                list.lines().stream().map(line -> item(line, page)).toList(),
                list.total(),
                more));
  }

  private static LinkedSection.Item item(IndicatorList.Line line, PageContext page) {
    return new LinkedSection.Item(
        "/consistency/" + line.indicator().number(),
        line.indicator().definition().name().in(page.language()),
        page.language(),
        page.t("standing." + line.indicator().standing().key())
            + " · "
            + page.t("indicators.counts", line.figures(), line.parties()));
  }
}
