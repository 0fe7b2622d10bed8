package org.vetika.app.consistency.rule;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.consistency.ConsistencyFixture;
import org.vetika.app.consistency.ConsistencyFixture.Party;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.web.Visitor;

/** Figures that the rules look at, and what parties and others see of it. */
abstract class FindingScene {
  @Autowired MockMvcTester browser;
  @Autowired ConsistencyFixture fixture;
  @Autowired RunningRules running;
  @Autowired Findings findings;

  /** Two in every month of a year, and two hundred in the last. */
  String series(Party party) {
    String indicator = fixture.restrictions();
    for (int month = 1; month <= 11; month++) {
      fixture.stated(party, indicator, "2025-%02d".formatted(month), "2");
    }
    fixture.stated(party, indicator, "2025-12", "200");
    look();
    return indicator;
  }

  void look() {
    running.runDue(() -> true);
  }

  List<RuleFinding> seenBy(Party party, String indicator) {
    return findings
        .page(FindingFilter.of(indicator), Viewer.of(party.person()), null, 100)
        .findings();
  }

  List<RuleFinding> publicOnes(String indicator) {
    return findings.page(FindingFilter.of(indicator), Viewer.EVERYBODY, null, 100).findings();
  }

  MvcTestResult get(Visitor visitor, String path) {
    return browser.get().uri(path).requestAttr(Visitor.ATTRIBUTE, visitor).exchange();
  }

  MvcTestResult post(Party party, String path, Map<String, String> typed) {
    var request =
        browser.post().uri(path).requestAttr(Visitor.ATTRIBUTE, party.person()).with(csrf());
    typed.forEach(request::param);
    return request.exchange();
  }

  static String text(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }
}
