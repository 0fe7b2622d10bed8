package org.vetika.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Value;
import org.vetika.app.Browser;
import org.vetika.app.web.Language;

/** Discrepancies and feedback reports on a phone, for everybody and on the desk. */
@DemonstrationServer
class DiscrepanciesInBrowserTest {
  private static final int PHONE = 360;
  private static final int NARROWEST = 320;

  @Value("${vetika.origin}")
  String origin = "";

  @ParameterizedTest
  @EnumSource
  void every_discrepancy_and_report_has_no_barrier_no_overflow_and_no_complaint(Language language) {
    Axe axe = Axe.prepared();
    String start = "/" + language.tag() + "/consistency/discrepancies";
    try (BrowserContext browser = Browser.open(phone())) {
      var visit = new Visit(browser, origin);
      inspect(visit, axe, start);
      List<String> found = hrefs(visit.page().locator(".rows h3 a"));
      assertThat(found).hasSize(3);
      List<String> states = hrefs(visit.page().locator("#filters a"));
      inspect(visit, axe, states.getLast());
      inspect(visit, axe, start + "?state=open&overdue=yes");
      inspect(visit, axe, start + "?state=discussed");
      found.forEach(path -> inspect(visit, axe, path));
      String ministry = visit.page().locator(".count.gov h3 a").first().getAttribute("href");
      inspect(visit, axe, ministry);
      List<String> reports = hrefs(visit.page().locator("a[href*='/consistency/feedback/']"));
      assertThat(reports).hasSizeGreaterThan(2);
      reports.forEach(path -> inspect(visit, axe, path));
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_desk_of_an_officer_has_no_barrier_no_overflow_and_no_complaint(Language language) {
    Axe axe = Axe.prepared();
    try (BrowserContext browser = SignedIn.as("officer", origin, phone())) {
      var visit = new Visit(browser, origin);
      inspect(visit, axe, "/" + language.tag() + "/desk/discrepancies");
      List<String> waiting = hrefs(visit.page().locator(".rows h3 a"));
      assertThat(waiting).isNotEmpty();
      waiting.forEach(path -> inspect(visit, axe, path));
      inspect(visit, axe, "/" + language.tag() + "/desk/discrepancies?part=unnamed");
      inspect(visit, axe, "/" + language.tag() + "/desk/discrepancies?part=mine");
      assertThat(visit.page().locator(".rows").innerText()).contains("Demo Officer");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  private static List<String> hrefs(Locator links) {
    return links.all().stream().map(link -> link.getAttribute("href")).toList();
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
