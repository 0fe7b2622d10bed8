package org.vetika.app.consistency.rule.web;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.consistency.rule.FindingFilter;
import org.vetika.app.consistency.rule.Findings;
import org.vetika.app.consistency.rule.RuleFinding;
import org.vetika.app.consistency.web.FigureWords;
import org.vetika.app.consistency.web.IndicatorSection;
import org.vetika.app.web.LinkedSection;
import org.vetika.app.web.PageContext;

/** What the rules found about an indicator, on its pages. */
@Component
@Order(2)
class FindingsOfIndicator implements IndicatorSection {
  private static final int SHOWN = 5;

  private final Findings findings;

  FindingsOfIndicator(Findings findings) {
    this.findings = findings;
  }

  @Override
  public Optional<LinkedSection> about(String indicator, PageContext page) {
    Findings.Part part = findings.page(FindingFilter.of(indicator), Viewer.EVERYBODY, null, SHOWN);
    return part.findings().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LinkedSection(
                "section.findings",
                part.findings().stream().map(each -> item(each, page)).toList(),
                part.total(),
                FindingListing.PUBLIC + "?indicator=" + indicator));
  }

  private static LinkedSection.Item item(RuleFinding finding, PageContext page) {
    var period = finding.period();
    String party = finding.party().name(page.language());
    return new LinkedSection.Item(
        FindingListing.PUBLIC + "/" + finding.number(),
        party + page.t("text.colon") + page.t("check." + finding.kind()),
        page.language(),
        (period == null ? "" : new FigureWords(page).period(period) + " · ")
            + page.t("finding-state." + finding.state().key()));
  }
}
