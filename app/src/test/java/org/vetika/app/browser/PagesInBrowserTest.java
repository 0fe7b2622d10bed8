package org.vetika.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Value;
import org.vetika.app.Browser;
import org.vetika.app.web.Language;

/** What the browser sees of every type of page, in both languages. */
@DemonstrationServer
class PagesInBrowserTest {
  private static final int PHONE = 360;
  private static final int NARROWEST = 320;
  private static final int DESK = 1280;
  private static final int LIGHT = 100_000;

  @Value("${vetika.origin}")
  String origin = "";

  @ParameterizedTest
  @EnumSource
  void public_pages_have_no_barrier_no_overflow_and_no_complaint(Language language) {
    Axe axe = Axe.prepared();
    try (BrowserContext browser = Browser.open(phone())) {
      var visit = new Visit(browser, origin);
      Paths.PUBLIC.forEach(path -> inspect(visit, axe, "/" + language.tag() + path, 200));
      inspect(visit, axe, "/" + language.tag() + Paths.MISSING, 404);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  /** All of them, since each stands differently. */
  @ParameterizedTest
  @EnumSource
  void every_issue_and_finding_has_no_barrier_no_overflow_and_no_complaint(Language language) {
    Axe axe = Axe.prepared();
    try (BrowserContext browser = Browser.open(phone())) {
      var visit = new Visit(browser, origin);
      for (String list : List.of("/issues", Paths.FINDINGS)) {
        List<String> listed = listed(visit, "/" + language.tag() + list);
        assertThat(listed).as(list).isNotEmpty();
        listed.forEach(address -> inspect(visit, axe, address, 200));
      }
      assertThat(visit.complaints()).isEmpty();
    }
  }

  private static List<String> listed(Visit visit, String list) {
    visit.open(list, 200);
    return visit.page().locator(".rows h3 a").all().stream()
        .map(link -> link.getAttribute("href"))
        .toList();
  }

  @Test
  void staff_pages_have_no_barrier_no_overflow_and_no_complaint() {
    Axe axe = Axe.prepared();
    try (BrowserContext browser = SignedIn.as("facilitator", origin, phone())) {
      List<String> summaries = new Summaries(origin).pages(browser);
      var visit = new Visit(browser, origin);
      for (Language language : Language.values()) {
        Stream<String> findings =
            listed(visit, "/" + language.tag() + Paths.FINDINGS).stream()
                .map(address -> "/desk" + address.substring(address.indexOf("/findings/")));
        Stream.of(Paths.STAFF.stream(), summaries.stream(), findings)
            .flatMap(each -> each)
            .forEach(path -> inspect(visit, axe, "/" + language.tag() + path, 200));
      }
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void the_review_of_an_import_has_no_barrier_no_overflow_and_no_complaint() {
    Axe axe = Axe.prepared();
    try (BrowserContext browser = SignedIn.as("facilitator", origin, phone())) {
      var visit = new Visit(browser, origin);
      String review = Imports.review(visit.page(), origin);
      for (Language language : Language.values()) {
        inspect(visit, axe, "/" + language.tag() + review, 200);
        assertThat(visit.page().locator("[name='result.text']").count()).isEqualTo(3);
      }
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void pages_of_administrators_have_no_barrier_no_overflow_and_no_complaint() {
    Axe axe = Axe.prepared();
    try (BrowserContext browser = SignedIn.as("admin", origin, phone())) {
      var visit = new Visit(browser, origin);
      for (Language language : Language.values()) {
        String people = "/" + language.tag() + "/admin/people";
        inspect(visit, axe, people, 200);
        String one = visit.page().locator("tbody a").first().getAttribute("href");
        inspect(visit, axe, one, 200);
      }
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_first_visit_is_light_on_whatever_page(Language language) {
    for (String path : Paths.PICTURED) {
      try (BrowserContext browser = Browser.open(phone())) {
        assertThat(transferred(browser, "/" + language.tag() + path))
            .as(path)
            .isLessThanOrEqualTo(LIGHT);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void pictures_of_the_main_pages_are_kept_for_eyes(Language language) {
    try (BrowserContext browser = Browser.open()) {
      Page page = browser.newPage();
      for (String path : Paths.PICTURED) {
        page.navigate(origin + "/" + language.tag() + path);
        for (int width : List.of(DESK, PHONE)) {
          page.setViewportSize(width, 900);
          page.screenshot(
              new Page.ScreenshotOptions()
                  .setFullPage(true)
                  .setPath(picture(path, language, width)));
        }
      }
    }
  }

  private static void inspect(Visit visit, Axe axe, String path, int status) {
    visit.page().setViewportSize(PHONE, 780);
    visit.open(path, status);
    axe.findings(visit.page()).forEach(visit::complain);
    visit.fits(NARROWEST);
  }

  private static NewContextOptions phone() {
    return new NewContextOptions().setViewportSize(PHONE, 780);
  }

  /** Bytes of all answers, heads included, as they came over the wire. */
  private long transferred(BrowserContext browser, String path) {
    Page page = browser.newPage();
    var finished = new ArrayList<Request>();
    page.onRequestFinished(finished::add);
    page.navigate(
        origin + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
    return finished.stream()
        .map(Request::sizes)
        .mapToLong(sizes -> sizes.responseHeadersSize + sizes.responseBodySize)
        .sum();
  }

  private static Path picture(String path, Language language, int width) {
    String name = path.isEmpty() ? "home" : path.substring(1).replaceAll("[^A-Za-z0-9.]+", "-");
    return Path.of("target", "screenshots", name + "-" + language.tag() + "-" + width + ".png");
  }
}
