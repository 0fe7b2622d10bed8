package org.vetika.app.issue.web;

import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vetika.app.gazetteer.ProvinceFigure;
import org.vetika.app.issue.IssueFigures;

/** How many issues are open in each province, for the map. */
@Component
@Order(20)
class OpenIssuesByProvince implements ProvinceFigure {
  private final IssueFigures figures;

  OpenIssuesByProvince(IssueFigures figures) {
    this.figures = figures;
  }

  @Override
  public String key() {
    return "issues";
  }

  @Override
  public String titleKey() {
    return "issues.map.title";
  }

  @Override
  public String sentenceKey() {
    return "issues.map.sentence";
  }

  @Override
  public Map<String, Integer> counts() {
    return figures.openByProvince();
  }
}
