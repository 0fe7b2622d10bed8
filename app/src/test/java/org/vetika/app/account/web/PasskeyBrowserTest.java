package org.vetika.app.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.vetika.app.Browser;
import org.vetika.app.VetikaServerTest;
import org.vetika.app.account.AccountPeople;
import org.vetika.app.account.Passkeys;
import org.vetika.app.account.Person;

@VetikaServerTest
@Import(AccountPeople.class)
class PasskeyBrowserTest {
  @Autowired AccountPeople accounts;
  @Autowired Passkeys passkeys;

  @Value("${vetika.origin}")
  String origin = "";

  @Test
  void a_passkey_is_added_and_signs_in_under_the_strict_policy() {
    try (BrowserContext browser = Browser.open()) {
      Person sokha = accounts.sokha();
      Page page = browser.newPage();
      List<String> complaints = new ArrayList<>();
      page.onConsoleMessage(message -> {
        // Files that are missing are for other tests to find.
        if (message.type().equals("error") && !message.text().contains("404")) {
          complaints.add(message.text());
        }
      });
      addAuthenticator(browser, page);

      page.navigate(origin + "/en/sign-in");
      page.locator("#email").fill(sokha.email());
      page.locator("#password").fill(AccountPeople.PASSWORD);
      page.locator("section[aria-labelledby=by-password] button").click();
      page.waitForURL(origin + "/en/desk");

      page.navigate(origin + "/km/account");
      page.locator("#label").fill("ទូរសព្ទខ្ញុំ");
      page.locator("[data-passkey=add] button").click();
      page.waitForURL(origin + "/km/account?done=passkey-added");
      assertThat(page.locator("body").innerText()).contains("ទូរសព្ទខ្ញុំ");
      assertThat(passkeys.of(sokha.id())).hasSize(1);

      browser.clearCookies();
      page.navigate(origin + "/en/sign-in?next=/en/account");
      page.locator("[data-passkey=use] button").click();
      page.waitForURL(origin + "/en/account");
      assertThat(page.locator("#name").inputValue()).isEqualTo(sokha.name());

      passkeys.end(sokha.id(), passkeys.of(sokha.id()).getFirst().id());
      browser.clearCookies();
      page.navigate(origin + "/en/sign-in");
      assertThat(complaints).isEmpty();
      page.locator("[data-passkey=use] button").click();
      page.locator("[data-passkey=use] [data-failed]:visible").waitFor();
    }
  }

  @Test
  void without_script_the_sign_in_page_offers_what_works() {
    try (BrowserContext browser =
        Browser.open(
            new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = browser.newPage();
      page.navigate(origin + "/km/sign-in");
      assertThat(page.locator("#email").isVisible()).isTrue();
      assertThat(page.locator("[data-passkey=use]").isVisible()).isFalse();
    }
  }

  private static void addAuthenticator(BrowserContext browser, Page page) {
    var session = browser.newCDPSession(page);
    session.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    var asked = new JsonObject();
    asked.add("options", options);
    session.send("WebAuthn.addVirtualAuthenticator", asked);
  }
}
