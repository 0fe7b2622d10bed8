package org.vetika.app.attachment.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.vetika.app.Browser;
import org.vetika.app.VetikaServerTest;
import org.vetika.app.attachment.Attachment;
import org.vetika.app.attachment.Attachments;
import org.vetika.app.attachment.OpenGate;
import org.vetika.app.attachment.file.FileFixture;

/** The file field and the list of files in a real browser, under the policy of the site. */
@VetikaServerTest
@Import(OpenGate.class)
@TestPropertySource(properties = "vetika.test.file-field=true")
class FieldInBrowserTest {
  @Autowired Attachments attachments;

  @Value("${vetika.origin}")
  String origin = "";

  @Test
  void the_script_makes_a_large_photo_smaller_and_goes_on_after_a_broken_line() {
    byte[] photo = FileFixture.leaves(5200, 4000);
    assertThat(photo.length).isGreaterThan(10 << 20);
    try (BrowserContext browser = Browser.open()) {
      Page page = browser.newPage();
      List<String> complaints = complaints(page);
      var parts = new AtomicInteger();
      page.route(
          "**/uploads/*",
          route -> {
            boolean second =
                route.request().method().equals("PATCH") && parts.incrementAndGet() == 2;
            if (second) {
              route.abort();
            } else {
              route.resume();
            }
          });
      page.navigate(origin + "/en/test-form");
      page.setInputFiles("#files", new FilePayload("large.jpg", "image/jpeg", photo));
      Locator sent = page.locator(".uploads li", new Page.LocatorOptions().setHasText("received"));
      sent.waitFor(new Locator.WaitForOptions().setTimeout(60_000));
      assertThat(parts.get()).isGreaterThan(3);
      assertThat(complaints).allMatch(text -> text.contains("ERR_FAILED"));

      page.locator(".btn:text('Send')").click();
      Locator picture = page.locator("ul.files img[alt='Photo 1']");
      picture.waitFor();
      assertThat((Boolean) picture.evaluate("image => image.decode().then(() => true)")).isTrue();
    }
    Attachment kept = named("large.jpg");
    assertThat(kept.bytes()).isLessThan(photo.length / 2);
    assertThat(kept.preview()).isNotNull();
  }

  @Test
  void without_script_the_form_sends_files_and_a_large_one_is_refused_with_advice() {
    try (BrowserContext browser =
        Browser.open(
            new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = browser.newPage();
      page.navigate(origin + "/km/test-form");
      page.setInputFiles(
          "#files",
          new FilePayload[] {
            new FilePayload("ផ្លូវ.pdf", "application/pdf", FileFixture.pdf(2)),
            new FilePayload("huge.jpg", "image/jpeg", new byte[15 << 20])
          });
      page.locator("form .btns button").click();
      assertThat(page.locator(".field.bad .err").innerText()).contains("១០ MB");
      Locator file = page.locator("ul.files li", new Page.LocatorOptions().setHasText("ផ្លូវ.pdf"));
      assertThat(file.first().innerText()).contains("PDF", "kB");
    }
    assertThat(named("ផ្លូវ.pdf").mediaType()).isEqualTo("application/pdf");
  }

  private Attachment named(String name) {
    return attachments.of(List.of("Tform")).stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> complaints(Page page) {
    List<String> complaints = new ArrayList<>();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.text().contains("404")) {
        complaints.add(message.text());
      }
    });
    page.onPageError(complaints::add);
    return complaints;
  }
}
