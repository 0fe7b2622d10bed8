package org.vetika.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.vetika.app.Browser;

/** A citizen on a phone, in Khmer: raises an issue and comes back to it. */
@DemonstrationServer
class RaisingInBrowserTest {
  private static final int PHONE = 360;

  @Value("${vetika.origin}")
  String origin = "";

  @Test
  void an_issue_is_raised_on_a_phone_without_script_and_opened_by_its_receipt() {
    try (BrowserContext browser = Browser.open(phone().setJavaScriptEnabled(false))) {
      Page page = browser.newPage();
      page.navigate(origin + "/km/issues/new");
      page.locator("#title").fill("អណ្តូងទឹកក្នុងភូមិស្ងួត");
      page.locator("#text").fill("អណ្តូងស្ងួតតាំងពីខែកុម្ភៈ។");
      next(page);
      // Picked by links from the province down, then taken as it is.
      page.locator("ul.columns a").first().press("Enter");
      page.locator("section[aria-labelledby=pick] form button").first().press("Enter");
      page.locator("#topic-none").press("Space");
      next(page);
      if (page.url().endsWith("/similar")) {
        next(page);
      }
      page.locator("input[name=authority]").first().press("Space");
      next(page);
      assertThat(page.url()).endsWith("/files");
      next(page);
      page.locator("input[value=receipt]").press("Space");
      next(page);
      page.locator("#seen-0").press("Space");
      next(page);
      assertThat(page.url()).endsWith("/check");
      page.locator("#send button").press("Enter");
      String code = page.locator(".receipt .code").first().innerText();
      assertThat(code.replaceAll("\\s", "")).matches("[\u17e0-\u17e9]{28}");
      page.navigate(origin + "/km/issues/receipt");
      page.locator("#code").fill(code);
      next(page);
      assertThat(page.url()).isEqualTo(origin + "/km/issues/receipt/issue");
      assertThat(page.locator("h1").innerText()).isEqualTo("អណ្តូងទឹកក្នុងភូមិស្ងួត");
    }
  }

  @Test
  void no_page_on_the_way_has_a_barrier_or_sticks_out() {
    Axe axe = Axe.prepared();
    try (BrowserContext browser = Browser.open(phone())) {
      var visit = new Visit(browser, origin);
      Page page = visit.page();
      visit.open("/km/issues/new", 200);
      look(visit, axe, "matter");
      next(page);
      look(visit, axe, "matter-refused");
      page.locator("#title").fill("ផ្លូវលំក្នុងភូមិខូច");
      page.locator("#text").fill("ផ្លូវខូចតាំងពីរដូវវស្សា។ រទេះភ្លើងមិនអាចឆ្លងកាត់បានទេ។");
      next(page);
      look(visit, axe, "place");
      page.locator("ul.columns a").first().click();
      look(visit, axe, "place-inside");
      page.locator("#place").fill("Phnom Pen");
      page.locator("form:has(#place) button").click();
      look(visit, axe, "place-refused");
      page.locator("#place").fill("ភ្នំពេញ");
      page.locator("form:has(#place) button").click();
      look(visit, axe, "topic");
      page.locator("#topic-none").check();
      next(page);
      if (page.url().endsWith("/similar")) {
        next(page);
      }
      look(visit, axe, "authority");
      page.locator("input[name=authority]").first().check();
      next(page);
      look(visit, axe, "files");
      next(page);
      look(visit, axe, "who");
      page.locator("input[value=receipt]").check();
      next(page);
      look(visit, axe, "seen");
      page.locator("#seen-1").check();
      next(page);
      look(visit, axe, "check");
      page.locator("#send button").click();
      look(visit, axe, "sent");
      String code = page.locator(".receipt .code").last().innerText();
      visit.open("/km/issues/receipt", 200);
      look(visit, axe, "receipt");
      page.locator("#code").fill(code);
      next(page);
      look(visit, axe, "own");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void the_desk_pages_have_no_barrier_either() {
    Axe axe = Axe.prepared();
    try (BrowserContext browser = SignedIn.as("facilitator", origin, phone())) {
      var visit = new Visit(browser, origin);
      visit.open("/km/desk/issues/assist", 200);
      look(visit, axe, "assist");
      visit.open("/km/desk/dialogues", 200);
      String dialogue =
          visit.page().locator("main a[href*='/desk/dialogues/D']").first().getAttribute("href");
      visit.open(dialogue + "/issues", 200);
      look(visit, axe, "results");
      visit.open(dialogue + "/floor", 200);
      look(visit, axe, "floor");
      visit.page().locator("form:has(#agreed) button").click();
      look(visit, axe, "floor-refused");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  /** By the keyboard, as everything must be possible. */
  private static void next(Page page) {
    page.locator("main form.form button").first().press("Enter");
  }

  private static void look(Visit visit, Axe axe, String name) {
    visit.fits(320);
    visit.fits(PHONE);
    axe.findings(visit.page()).forEach(finding -> visit.complain(name + ": " + finding));
    picture(visit.page(), name);
  }

  /** For eyes, where a folder is named: what axe cannot see. */
  private static void picture(Page page, String name) {
    String folder = System.getenv("VETIKA_PICTURES");
    if (folder != null && Files.isDirectory(Path.of(folder))) {
      page.screenshot(
          new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
    }
  }

  private static NewContextOptions phone() {
    return new NewContextOptions().setViewportSize(PHONE, 780);
  }
}
