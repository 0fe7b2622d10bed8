package org.vetika.app.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Uploads a document as a facilitator does. */
final class Imports {
  private static final String DOCUMENT =
      """
      Summary Result of the Provincial Forum
      សេចក្តីសង្ខេបលទ្ធផលនៃវេទិកាថ្នាក់ខេត្ត

      12 March 2022
      Kampot

      The forum was organized by the Pepper Growers Network (PGN).

      1. Challenges

      1.1. The road to the market is closed in the rainy season;
      1.2. ផ្លូវទៅផ្សារត្រូវបិទនៅរដូវវស្សា និងសាលារៀនគ្មានទឹកស្អាតប្រើប្រាស់។

      2. Recommendations

      2.1. Repair the road before the next harvest.

      Thank you to all who came.
      """;

  private Imports() {}

  /** The path, without its language, of the page that shows what was found. */
  static String review(Page page, String origin) {
    page.navigate(origin + "/en/desk/dialogues/import");
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload("forum.txt", "text/plain", DOCUMENT.getBytes(StandardCharsets.UTF_8)));
    page.locator("form:has(input[type=file]) button").click();
    page.waitForURL(url -> !url.endsWith("/desk/dialogues/import"));
    return URI.create(page.url()).getPath().substring("/en".length());
  }
}
