package org.vetika.app.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Brings summaries into the states that the demonstration data has not, by pressing the buttons.
 */
final class Summaries {
  private final String origin;

  Summaries(String origin) {
    this.origin = origin;
  }

  /** Pages of a draft, of a text that circulates, and of one that only waits to be published. */
  List<String> pages(BrowserContext facilitator) {
    Page page = facilitator.newPage();
    String draft = begun(page, "D2014-001");
    String circulating = begun(page, "D2014-002");
    press(page, circulating, "/circulate");
    String agreed = begun(page, "D2014-003");
    press(page, agreed, "/circulate");
    press(page, agreed, "/agree");
    String published = "/desk/dialogues/D2021-002/summary";
    var pages =
        List.of(
            draft,
            point(page, draft),
            circulating,
            point(page, circulating),
            agreed,
            agreed + "/publish",
            point(page, published));
    page.close();
    return pages;
  }

  private String point(Page page, String summary) {
    page.navigate(origin + "/en" + summary);
    String href = page.locator("main a[href*='/points/']").first().getAttribute("href");
    return href.substring("/en".length());
  }

  private String begun(Page page, String dialogue) {
    String path = "/desk/dialogues/" + dialogue + "/summary";
    press(page, "/desk/dialogues/" + dialogue, "/summary/begin");
    page.navigate(origin + "/en" + path);
    page.locator("section details").last().locator("summary").click();
    page.locator("[id^=add-number]").fill("1");
    page.locator("[id^=add-kind]").selectOption("challenge");
    page.locator("[id^=add-text]").fill("ការចុះឈ្មោះនៅតែយឺត និងត្រូវការឯកសារច្រើន។");
    page.locator("form[action$='/add'] button").click();
    return path;
  }

  private void press(Page page, String path, String action) {
    page.navigate(origin + "/en" + path);
    page.locator("form[action$='" + action + "'] button").click();
  }
}
