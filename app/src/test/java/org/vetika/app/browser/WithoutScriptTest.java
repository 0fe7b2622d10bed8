package org.vetika.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.vetika.app.Browser;

/** All that people need works in a browser that runs no script. */
@DemonstrationServer
class WithoutScriptTest {
  @Value("${vetika.origin}")
  String origin = "";

  @Test
  void a_dialogue_is_found_by_search_from_the_first_page() {
    try (BrowserContext browser = Browser.open(noScript())) {
      Page page = browser.newPage();
      page.navigate(origin + "/en");
      page.locator("main input[type=search]").fill("broadcast radio");
      page.locator("main form.search button").click();
      page.locator(".hit h3 a").first().click();
      assertThat(page.url()).contains("/en/dialogues/D");
    }
  }

  @Test
  void a_list_is_narrowed_by_links() {
    try (BrowserContext browser = Browser.open(noScript())) {
      Page page = browser.newPage();
      page.navigate(origin + "/km/dialogues");
      int all = page.locator(".rows > li").count();
      page.locator(".filters a[href*='year=2021']").first().click();
      assertThat(page.locator(".rows > li").count()).isPositive().isLessThan(all);
      page.locator(".chosen a").first().click();
      assertThat(page.locator(".rows > li").count()).isEqualTo(all);
    }
  }

  @Test
  void somebody_signs_in_and_saves_a_form() {
    try (BrowserContext browser = Browser.open(noScript())) {
      Page page = browser.newPage();
      page.navigate(origin + "/km/sign-in?next=/km/account");
      SignedIn.fillAndSend(page, "member");
      assertThat(page.url()).isEqualTo(origin + "/km/account");
      page.locator("#name").fill("សមាជិក សាកល្បង");
      page.locator("section[aria-labelledby=own-name] button").click();
      assertThat(page.locator(".notice.ok").isVisible()).isTrue();
      assertThat(page.locator("#name").inputValue()).isEqualTo("សមាជិក សាកល្បង");
    }
  }

  private static NewContextOptions noScript() {
    return new NewContextOptions().setJavaScriptEnabled(false);
  }
}
