package org.vetika.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vetika.app.attachment.file.FileFixture;
import org.vetika.app.issue.AnswerContent;
import org.vetika.app.issue.AnsweringIssue;
import org.vetika.app.issue.Decision;
import org.vetika.app.issue.IssueContent;
import org.vetika.app.issue.Issues;
import org.vetika.app.issue.Outcome;
import org.vetika.app.issue.Raiser;
import org.vetika.app.issue.RaisingIssue;
import org.vetika.app.issue.Speaker;
import org.vetika.app.issue.Viewer;
import org.vetika.app.issue.Visibility;
import org.vetika.app.web.Language;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/** The desk of issues as browsers show it, and without script. */
@DemonstrationServer
class IssueDeskInBrowserTest {
  private static final int PHONE = 360;
  private static final int NARROWEST = 320;
  private static final int DESK = 1280;

  @Value("${vetika.origin}")
  String origin = "";

  @Autowired RaisingIssue raising;
  @Autowired AnsweringIssue answering;
  @Autowired Issues issues;
  @Autowired JdbcClient database;

  private Speaker.ForOrganization account(String name, Role role) {
    return database
        .sql(
            """
            select person.id, person.name, granted.organization_id from person
            join role_grant granted on granted.person_id = person.id and granted.until is null
            where person.email = :email and granted.role = :role
            order by granted.organization_id limit 1
            """)
        .param("email", name + "@vetika.example")
        .param("role", role.name())
        .query((row, index) -> {
          var mandate = new Visitor.Mandate(row.getLong(3), "", role);
          return new Speaker.ForOrganization(
              new Visitor(row.getObject(1, UUID.class), row.getString(2), List.of(mandate)),
              row.getLong(3));
        })
        .single();
  }

  private String raised(Language language, String title, String text) {
    var content =
        new IssueContent(
            language,
            title,
            text,
            language == Language.KM
                ? "សូមផ្តល់បញ្ជីអណ្តូង និងកាលបរិច្ឆេទ។"
                : "The list, and a date.",
            null,
            null,
            account("officer", Role.OFFICER).organization(),
            Visibility.PUBLIC);
    var outcome =
        raising.raise(new Raiser.ByOrganization(account("member", Role.MEMBER)), content, true);
    return outcome instanceof Outcome.Done<String>(String number) ? number : "refused " + outcome;
  }

  private String raised() {
    return raised(
        Language.KM,
        "អណ្តូងទឹក ៥៨ ក្នុងចំណោម ២០០ មិនទាន់បានប្រគល់",
        "អណ្តូងចំនួន ៥៨ ដែលបានសន្យានៅឆ្នាំ ២០១៩ មិនទាន់មានទឹកប្រើប្រាស់ទេ។");
  }

  private String answered() {
    String number = raised();
    var answer =
        new AnswerContent(
            Decision.ACCEPTED_IN_PART,
            Language.EN,
            "142 of 200 wells are finished and handed over.",
            "17 wells are completed.",
            "Provincial Department of Rural Development",
            LocalDate.now(ZoneId.of("Asia/Phnom_Penh")).plusDays(60),
            "Three-year rolling investment programme, line 4.2",
            "318",
            null);
    answering.answer(number, account("officer", Role.OFFICER), newest(number), answer);
    return number;
  }

  private long newest(String number) {
    return issues.detail(number, Viewer.EVERYBODY).orElseThrow().newestEntry();
  }

  @ParameterizedTest
  @EnumSource
  void the_desk_of_an_officer_has_no_barrier_no_overflow_and_no_complaint(Language language) {
    String desk = "/" + language.tag() + "/desk/issues";
    String open = raised();
    String answered = answered();
    inspect(
        "officer",
        List.of(
            desk,
            desk + "/" + open,
            desk + "/" + open + "?do=refer",
            desk + "/" + answered + "?do=verify",
            desk + "/" + answered + "?do=progress",
            desk + "/batch?issue=" + open,
            desk + "/templates"));
  }

  @ParameterizedTest
  @EnumSource
  void the_desks_of_members_and_facilitators_have_no_barrier(Language language) {
    String desk = "/" + language.tag() + "/desk/issues";
    String answered = answered();
    inspect("member", List.of(desk, desk + "/" + answered));
    inspect(
        "facilitator",
        List.of(
            desk,
            desk + "/" + raised() + "?do=merge",
            desk + "/" + answered + "?do=remove&entry=" + newest(answered)));
  }

  private void inspect(String who, List<String> paths) {
    Axe axe = Axe.prepared();
    try (BrowserContext browser = SignedIn.as(who, origin, phone())) {
      var visit = new Visit(browser, origin);
      for (String path : paths) {
        visit.page().setViewportSize(PHONE, 780);
        visit.open(path, 200);
        axe.findings(visit.page()).forEach(visit::complain);
        picture(visit.page(), who, path, PHONE);
        visit.fits(NARROWEST);
        picture(visit.page(), who, path, DESK);
      }
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void a_letter_is_given_with_an_answer_on_a_phone_without_script() {
    String number = raised(Language.EN, "A pump that leaks", "It leaks.");
    try (BrowserContext browser =
        SignedIn.as("officer", origin, phone().setJavaScriptEnabled(false))) {
      Page page = browser.newPage();
      page.navigate(origin + "/en/desk/issues/" + number + "?do=answer");
      page.locator("input[name=decision][value=not-accepted]").check();
      page.locator("#text").fill("There is no money for pumps this year.");
      page.locator("#letter").fill("318");
      page.setInputFiles(
          "#files",
          new FilePayload[] {
            new FilePayload("letter.pdf", "application/pdf", FileFixture.pdf(1)),
            new FilePayload("run.exe", "application/pdf", new byte[] {'M', 'Z', 1, 2})
          });
      page.locator("#act form button[type=submit]").press("Enter");

      assertThat(page.locator(".errors").innerText()).contains("run.exe");
      assertThat(page.locator("#letter").inputValue()).isEqualTo("318");
      assertThat(page.locator("input[name=drop]").count()).isEqualTo(1);
      page.locator("#act form button[type=submit]").press("Enter");

      assertThat(page.locator(".notice.ok").count()).isEqualTo(1);
      page.navigate(origin + "/en/issues/" + number);
      assertThat(page.locator("ul.files").innerText()).contains("Document 1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_refused_file_and_a_thread_with_files_have_no_barrier(Language language) {
    Axe axe = Axe.prepared();
    String number = raised();
    String path = "/" + language.tag() + "/desk/issues/" + number;
    try (BrowserContext browser = SignedIn.as("officer", origin, phone())) {
      var visit = new Visit(browser, origin);
      visit.open(path + "?do=answer", 200);
      Page page = visit.page();
      page.locator("input[name=decision][value=not-accepted]").check();
      page.locator("#text").fill("គ្មានថវិកាទេ។");
      page.setInputFiles(
          "#files",
          new FilePayload[] {
            new FilePayload("photo.jpg", "image/jpeg", FileFixture.photo(800, 600)),
            new FilePayload("letter.pdf", "application/pdf", FileFixture.pdf(1))
          });
      page.waitForSelector(
          ".uploads li:nth-child(2) input[name=uploaded]",
          new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
      page.locator("#text").fill("");
      page.locator("#act form button[type=submit]").click();
      page.waitForURL("**/answer");
      look(visit, axe, path + "-refused");
      page.locator("#text").fill("គ្មានថវិកាទេ។");
      page.locator("#act form button[type=submit]").click();
      page.waitForSelector(".notice.ok");
      look(visit, axe, path + "-done");
      visit.open("/" + language.tag() + "/issues/" + number, 200);
      assertThat(page.locator("ul.files img").count()).isEqualTo(1);
      look(visit, axe, "/" + language.tag() + "/issue-with-files");
      assertThat(visit.complaints().stream().filter(each -> !each.contains("422")).toList())
          .isEmpty();
    }
  }

  private static void look(Visit visit, Axe axe, String name) {
    visit.page().setViewportSize(PHONE, 780);
    axe.findings(visit.page()).forEach(visit::complain);
    visit.fits(NARROWEST);
    picture(visit.page(), "files", name, PHONE);
    picture(visit.page(), "files", name, DESK);
  }

  @Test
  void several_issues_are_chosen_and_answered_without_script() {
    String one = raised(Language.EN, "The first of two pumps", "It leaks.");
    String two = raised(Language.EN, "The second of two pumps", "It leaks too.");
    try (BrowserContext browser =
        SignedIn.as("officer", origin, phone().setJavaScriptEnabled(false))) {
      Page page = browser.newPage();
      page.navigate(origin + "/en/desk/issues?tab=answer");
      page.locator("input[value='" + one + "']").check();
      page.locator("input[value='" + two + "']").check();
      page.locator("form[action='/en/desk/issues/batch'] button").click();
      page.locator("input[name=decision][value=not-accepted]").check();
      page.locator("#text").fill("There is no money for pumps this year.");
      page.locator("main form button").last().click();

      assertThat(page.locator(".tag.done").count()).isEqualTo(2);
      page.navigate(origin + "/en/desk/issues/" + one);
      assertThat(page.locator("main").innerText())
          .contains("There is no money for pumps this year.");
    }
  }

  private static NewContextOptions phone() {
    return new NewContextOptions().setViewportSize(PHONE, 780);
  }

  private static void picture(Page page, String who, String path, int width) {
    page.setViewportSize(width, 900);
    String name = path.substring(1).replaceAll("[^A-Za-z0-9]+", "-");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "screenshots", who + "-" + name + "-" + width + ".png")));
  }
}
