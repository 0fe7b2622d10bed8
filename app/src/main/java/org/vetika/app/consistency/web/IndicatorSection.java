package org.vetika.app.consistency.web;

import java.util.List;
import java.util.Optional;
import org.vetika.app.consistency.SideBySide;
import org.vetika.app.web.LinkedSection;
import org.vetika.app.web.PageContext;

/** What else there is about an indicator: on its page and on those of its comparisons. */
public interface IndicatorSection extends ComparisonSection {
  /** Empty when there is nothing. */
  Optional<LinkedSection> about(String indicator, PageContext page);

  @Override
  default Optional<LinkedSection> about(SideBySide side, PageContext page) {
    return about(side.indicator().number(), page);
  }

  static List<LinkedSection> all(
      List<IndicatorSection> sections, String indicator, PageContext page) {
    return sections.stream().flatMap(each -> each.about(indicator, page).stream()).toList();
  }
}
