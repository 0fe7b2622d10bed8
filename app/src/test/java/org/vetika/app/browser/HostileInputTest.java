package org.vetika.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;
import org.vetika.app.web.Language;

/** What people type into forms to break pages is shown as text, and pages keep their width. */
@DemonstrationServer
// A server of its own: the pictures and weights of the others are taken without these texts.
@TestPropertySource(properties = "vetika.test.record=hostile")
class HostileInputTest {
  private static final int NARROWEST = 320;

  /** Free text; the other fields take dates, codes and addresses. */
  private static final String TEXTS =
      """
      :is([name^=title], [name^=theme], [name^=description], [name=venue], [name=channel_name],
      [name=channel_note], [name=represents], [name^=agenda_en], [name^=agenda_km],
      [name=agenda_speaker], [name=source_text], [name=note], [name^=name_], [name=acronym],
      [name=other_name], [name=phone], [name=address], [name=reason])\
      """;

  /** Texts that break pages, and what of them a page must still show. */
  enum Poison {
    MARKUP("\"'><script>alert(1)</script><img src=x onerror=alert(1)><!--", "<script>alert(1)"),
    LONG_WORD("W".repeat(10_000), "W".repeat(100)),
    RIGHT_TO_LEFT("مرحبا بالعالم \u202eשלום עולם", "مرحبا"),
    EMOJI("👩🏽‍🌾🇰🇭\uD83C\uDFF4\uDB40\uDC67 z\u0351\u0352\u0353".repeat(3), "👩🏽‍🌾"),
    STACKED_KHMER("ក្្្្្ខ្មែរ\u17d2\u17d2\u200b".repeat(30), "ខ្មែរ");

    private final String text;
    private final String shown;

    Poison(String text, String shown) {
      this.text = text;
      this.shown = shown;
    }

    /** Never half of a character outside the basic plane. */
    private String first(int most) {
      int end = Math.min(most, text.length());
      return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
  }

  @Value("${vetika.origin}")
  String origin = "";

  @ParameterizedTest
  @EnumSource
  void an_organization_shows_it_as_text(Poison poison) {
    try (BrowserContext browser = facilitator()) {
      var visit = new Visit(browser, origin);
      visit.open("/en/desk/organizations/new", 200);
      visit.page().locator("#kind").selectOption("ngo");
      fillTexts(visit.page(), poison);
      save(visit);
      if (visit.page().locator("[name=others]").count() > 0) {
        visit.page().locator("[name=others]").all().forEach(Locator::check);
        save(visit);
      }
      String number = numberIn(visit.page().url(), "O\\d+");
      look(visit, poison, "/organizations/" + number, "/organizations");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_dialogue_and_its_summary_show_it_as_text(Poison poison) {
    try (BrowserContext browser = facilitator()) {
      var visit = new Visit(browser, origin);
      visit.open("/en/desk/dialogues/new", 200);
      fillTexts(visit.page(), poison);
      visit.page().locator("#starts").fill("2023-05-04");
      visit.page().locator("#status").selectOption("held");
      visit.page().locator("#place-0").fill("12");
      visit.page().locator("#channel_kind-0").selectOption(new SelectOption().setIndex(1));
      save(visit);
      String number = numberIn(visit.page().url(), "D\\d{4}-\\d+");
      summary(visit, poison, "/desk/dialogues/" + number);
      look(
          visit,
          poison,
          "/dialogues/" + number,
          "/dialogues",
          "/dialogues/" + number + "/results/1");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  /** From an empty draft to the published text, with the poison in its only point and around it. */
  private void summary(Visit visit, Poison poison, String desk) {
    Page page = visit.page();
    press(visit, desk, "/summary/begin");
    String summary = desk + "/summary";
    visit.open("/en" + summary, 200);
    page.locator("[id^=title_en-]").first().evaluate("each => each.closest('details').open = true");
    page.locator("[id^=title_en-]").first().fill(poison.text);
    page.locator("form[action$='/save'] button").first().click();
    visit.fits(NARROWEST);
    page.locator("[id^=add-number]").evaluate("each => each.closest('details').open = true");
    page.locator("[id^=add-number]").fill("1");
    page.locator("[id^=add-kind]").selectOption("challenge");
    page.locator("[id^=add-text]").fill(poison.text);
    page.locator("form[action$='/add'] button").click();
    visit.fits(NARROWEST);
    visit.open("/en" + summary, 200);
    page.locator("main a[href*='/points/']").click();
    visit.fits(NARROWEST);
    String point = page.url().substring(origin.length());
    press(visit, summary, "/circulate");
    visit.open(point, 200);
    page.locator("#comment").fill(poison.text);
    page.locator("form[action$='/comment'] button").click();
    visit.fits(NARROWEST);
    press(visit, summary, "/agree");
    press(visit, summary + "/publish", "/publish");
  }

  private static void press(Visit visit, String path, String action) {
    visit.open("/en" + path, 200);
    visit.fits(NARROWEST);
    visit.page().locator("form[action$='" + action + "'] button").click();
  }

  private static void look(Visit visit, Poison poison, String own, String... more) {
    for (Language language : Language.values()) {
      String prefix = "/" + language.tag();
      visit.open(prefix + own, 200);
      assertThat(visit.page().locator("main").innerText()).contains(poison.shown);
      visit.fits(NARROWEST);
      visit.fits(1280);
      for (String path : more) {
        visit.open(prefix + path, 200);
        visit.fits(NARROWEST);
      }
    }
  }

  /** Fills as much as each field says it takes; the server refuses more by itself. */
  private static void fillTexts(Page page, Poison poison) {
    for (Locator field : page.locator("form.wide " + TEXTS).all()) {
      String most = field.getAttribute("maxlength");
      field.fill(most == null ? poison.text : poison.first(Integer.parseInt(most)));
    }
  }

  private static void save(Visit visit) {
    visit.page().locator("form.wide .btns button").last().click();
    visit.fits(NARROWEST);
  }

  private static String numberIn(String address, String number) {
    List<String> found =
        Pattern.compile(number).matcher(address).results().map(MatchResult::group).toList();
    assertThat(found).as("saved, at " + address).isNotEmpty();
    return found.getFirst();
  }

  private BrowserContext facilitator() {
    return SignedIn.as("facilitator", origin, new NewContextOptions().setViewportSize(360, 780));
  }
}
