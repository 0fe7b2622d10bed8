package org.vetika.app.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;

/** A tab that writes down all that must not happen on any page. */
final class Visit {
  private static final String OVERFLOW =
      """
      () => {
        const seen = document.documentElement;
        if (seen.scrollWidth <= seen.clientWidth) return '';
        const wide = [...document.querySelectorAll('body *')]
            .filter(each => each.getBoundingClientRect().right > seen.clientWidth + 1)
            .filter(each => !each.closest('.nav, .tbl, pre'));
        return seen.scrollWidth + ' > ' + seen.clientWidth + ' by '
            + wide.slice(0, 3).map(each => each.outerHTML.slice(0, 80)).join(' … ');
      }
      """;

  private static final int PATIENCE = 15_000;

  private final String origin;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private String at = "";

  Visit(BrowserContext browser, String origin) {
    this.origin = origin;
    this.page = browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.onConsoleMessage(this::consoleSays);
    page.onPageError(error -> complain("script failed: " + error));
    page.onRequest(this::asks);
    page.onResponse(response -> {
      if (response.status() >= 500) {
        complain("status " + response.status() + " of " + response.url());
      }
    });
    page.onDialog(dialog -> {
      complain("dialog: " + dialog.message());
      dialog.dismiss();
    });
  }

  private void consoleSays(ConsoleMessage message) {
    // The page itself may be meant to be missing; its status is checked where it is opened.
    boolean ownStatus = message.location().startsWith(page.url());
    if (!ownStatus && List.of("error", "warning").contains(message.type())) {
      complain("console: " + message.text());
    }
  }

  private void asks(Request request) {
    if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) {
      complain("asks elsewhere: " + request.url());
    }
  }

  void complain(String what) {
    complaints.add(at + ": " + what);
  }

  /** Opens a path of the site and expects a status. */
  Response open(String path, int status) {
    at = path;
    Response response = page.navigate(origin + path);
    if (response.status() != status) {
      complain("status " + response.status() + " instead of " + status);
    }
    return response;
  }

  /** Makes the window this many CSS pixels wide; nothing may stick out to the side. */
  void fits(int width) {
    page.setViewportSize(width, 780);
    String overflow = String.valueOf(page.evaluate(OVERFLOW));
    if (!overflow.isEmpty()) {
      complain("at " + width + " px: " + overflow);
    }
  }

  Page page() {
    return page;
  }

  List<String> complaints() {
    return complaints;
  }
}
