package org.vetika.app.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.vetika.app.Browser;

/** Signs in the demonstration accounts, each once: sign-in is limited in how often it is tried. */
final class SignedIn {
  private static final Map<String, String> SESSIONS = new ConcurrentHashMap<>();

  private SignedIn() {}

  /** A browser in which {@code name@vetika.example} is signed in; close it afterwards. */
  static BrowserContext as(String name, String origin, NewContextOptions options) {
    return Browser.open(
        options.setStorageState(
            SESSIONS.computeIfAbsent(name + " " + origin, key -> session(name, origin))));
  }

  private static String session(String name, String origin) {
    try (BrowserContext browser =
        Browser.open(new NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = browser.newPage();
      page.navigate(origin + "/en/sign-in");
      fillAndSend(page, name);
      page.waitForURL(origin + "/en/desk");
      return browser.storageState();
    }
  }

  /** On the sign-in page. */
  static void fillAndSend(Page page, String name) {
    page.locator("#email").fill(name + "@vetika.example");
    page.locator("#password").fill("vetika demonstration");
    page.locator("section[aria-labelledby=by-password] button").click();
  }
}
