package org.vetika.app.consistency.estimate.web;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.estimate.Estimates;
import org.vetika.app.consistency.estimate.KeptEstimate;
import org.vetika.app.consistency.web.FigureWords;
import org.vetika.app.consistency.web.IndicatorSection;
import org.vetika.app.web.LinkedSection;
import org.vetika.app.web.PageContext;

/** Estimates of an indicator, on its pages. */
@Component
@Order(1)
class EstimatesOfIndicator implements IndicatorSection {
  private static final int SHOWN = 5;

  private final Estimates estimates;

  EstimatesOfIndicator(Estimates estimates) {
    this.estimates = estimates;
  }

  @Override
  public Optional<LinkedSection> about(String indicator, PageContext page) {
    Estimates.Part part = estimates.page(indicator, null, null, SHOWN);
    return part.estimates().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LinkedSection(
                "section.estimates",
                part.estimates().stream().map(each -> item(each, page)).toList(),
                part.total(),
                EstimateListing.PUBLIC + "?indicator=" + indicator));
  }

  private static LinkedSection.Item item(KeptEstimate estimate, PageContext page) {
    return new LinkedSection.Item(
        EstimateListing.PUBLIC + "/" + estimate.number(),
        page.t("estimate.of-period", new FigureWords(page).period(estimate.period())),
        page.language(),
        EstimateListing.text(estimate, false, page));
  }
}
