package org.vetika.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Value;
import org.vetika.app.Browser;
import org.vetika.app.web.Language;

/** The illustrated comparisons of lists, whose addresses are drawn by chance, in a browser. */
@DemonstrationServer
class RoundsInBrowserTest {
  private static final int PHONE = 360;
  private static final int NARROWEST = 320;
  private static final String LIST = "/consistency/rounds";

  @Value("${vetika.origin}")
  String origin = "";

  @ParameterizedTest
  @EnumSource
  void public_rounds_have_no_barrier_no_overflow_and_no_complaint(Language language) {
    Axe axe = Axe.prepared();
    try (BrowserContext browser = Browser.open(phone())) {
      var visit = new Visit(browser, origin);
      inspect(visit, axe, "/" + language.tag() + LIST);
      inspect(visit, axe, "/" + language.tag() + LIST + "?outcome=not-signed");
      visit.open("/" + language.tag() + LIST, 200);
      String round = visit.page().locator(".rows h3 a").first().getAttribute("href");
      inspect(visit, axe, round);
      assertThat(visit.page().locator("article.count").count()).isEqualTo(2);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void pages_of_parties_have_no_barrier_no_overflow_and_no_complaint() {
    Axe axe = Axe.prepared();
    try (BrowserContext browser = SignedIn.as("officer", origin, phone())) {
      var visit = new Visit(browser, origin);
      for (Language language : Language.values()) {
        String list = "/" + language.tag() + "/desk/rounds";
        inspect(visit, axe, list);
        List<String> rounds =
            visit.page().locator(".rows h2 a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        assertThat(rounds).hasSizeGreaterThanOrEqualTo(2);
        rounds.forEach(round -> inspect(visit, axe, round));
        inspect(visit, axe, list + "/new");
        inspect(visit, axe, rounds.getFirst() + "/pairs");
        assertThat(visit.page().locator("button[accesskey='1']").count()).isEqualTo(1);
      }
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void a_round_that_waits_is_counted_on_the_desk() {
    try (BrowserContext browser = SignedIn.as("officer", origin, phone())) {
      Page page = browser.newPage();
      page.navigate(origin + "/en/desk");
      Locator entry =
          page.locator("main li", new Page.LocatorOptions().setHasText("Comparison of lists"));
      assertThat(entry.first().innerText()).containsPattern("[1-9]");
    }
  }

  private static void inspect(Visit visit, Axe axe, String path) {
    visit.page().setViewportSize(PHONE, 780);
    visit.open(path, 200);
    axe.findings(visit.page()).forEach(visit::complain);
    visit.fits(NARROWEST);
  }

  private static NewContextOptions phone() {
    return new NewContextOptions().setViewportSize(PHONE, 780);
  }
}
