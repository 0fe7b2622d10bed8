package org.vetika.app.issue.web.raise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.vetika.app.issue.IssueFixture.done;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.attachment.Attachment;
import org.vetika.app.attachment.Attachments;
import org.vetika.app.attachment.KeepingOutcome;
import org.vetika.app.attachment.file.FileFixture;
import org.vetika.app.issue.AnswerContent;
import org.vetika.app.issue.AnsweringIssue;
import org.vetika.app.issue.Decision;
import org.vetika.app.issue.IssueContent;
import org.vetika.app.issue.IssueEntry;
import org.vetika.app.issue.IssueFixture;
import org.vetika.app.issue.Raiser;
import org.vetika.app.issue.RaisingIssue;
import org.vetika.app.issue.Receipts;
import org.vetika.app.issue.RoutingIssue;
import org.vetika.app.issue.Visibility;
import org.vetika.app.issue.WaitingFiles;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageCache;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/** Who gets which file: every role, visibility, kind of file and form of it. */
@VetikaTest
@Import(IssueFixture.class)
class IssueFileGateTest {
  private static final String CANARY = "zqfilecanary";

  /** The bytes by the ending of what the public gets. */
  private static final Map<String, byte[]> KINDS =
      Map.of(
          "jpg", FileFixture.photoWithTraces(120, 80, 1),
          "pdf", FileFixture.pdf(1),
          "docx", FileFixture.docx("List of wells", "Sok Dara"),
          "csv", "well,water\n1,yes\n".getBytes(UTF_8),
          "txt", "Fifty-eight wells.".getBytes(UTF_8));

  @Autowired MockMvcTester pages;
  @Autowired PageCache cache;
  @Autowired IssueFixture people;
  @Autowired Attachments attachments;
  @Autowired RaisingIssue raising;
  @Autowired RoutingIssue routing;
  @Autowired AnsweringIssue answering;
  @Autowired JdbcClient database;

  private final String code = Receipts.create();

  private WaitingFiles everyKind() {
    String draft = Attachments.FORM + UUID.randomUUID();
    KINDS.forEach((ending, bytes) -> keep(draft, CANARY + "." + ending, bytes));
    return WaitingFiles.of(draft);
  }

  private void keep(String draft, String name, byte[] bytes) {
    assertThat(attachments.keep(draft, name, null, new ByteArrayInputStream(bytes), null))
        .isInstanceOf(KeepingOutcome.Kept.class);
  }

  /** Raised by a stranger with files of every kind, then accepted for the commune. */
  private String issue(Visibility visibility) {
    IssueContent wells = people.wells();
    var content =
        new IssueContent(
            wells.language(),
            wells.title(),
            wells.text(),
            wells.asked(),
            wells.place(),
            null,
            null,
            visibility);
    String number =
        done(
            raising.raise(
                new Raiser.ByStranger(Receipts.hash(code), null), content, false, everyKind()));
    done(
        routing.accept(
            number,
            people.facilitator,
            people.communeOfficer.organization(),
            people.commune,
            null,
            visibility,
            ""));
    return number;
  }

  private List<Attachment> files(String number) {
    return people.detail(number).entries().stream()
        .flatMap(entry -> attachments.of(List.of(IssueEntry.key(number, entry.id()))).stream())
        .toList();
  }

  /** Visitors by what they are to the issue. */
  private Map<String, Visitor> visitors() {
    var visitors = new LinkedHashMap<String, Visitor>();
    visitors.put("the authority", people.communeOfficer.visitor());
    visitors.put("a facilitator", people.facilitator.visitor());
    visitors.put("another authority", people.ministryOfficer.visitor());
    visitors.put("a member of something else", people.otherCommunity.visitor());
    visitors.put(
        "an administrator of the authority",
        new Visitor(
            UUID.randomUUID(),
            "Admin",
            List.of(
                new Visitor.Mandate(
                    people.communeOfficer.organization(), "Commune", Role.ADMINISTRATOR))));
    visitors.put("somebody without a role", new Visitor(UUID.randomUUID(), "Nobody", List.of()));
    return visitors;
  }

  private static boolean party(String who) {
    return who.equals("the authority") || who.equals("a facilitator");
  }

  @ParameterizedTest
  @EnumSource
  void every_role_gets_what_it_may_see_of_every_kind_of_file(Visibility visibility) {
    List<Attachment> files = files(issue(visibility));
    assertThat(files).hasSize(KINDS.size());
    boolean everybody = visibility == Visibility.PUBLIC;
    for (Attachment file : files) {
      check(file, null, "copy", everybody ? 200 : 404);
      check(file, null, "preview", file.preview() != null && everybody ? 200 : 404);
      check(file, null, "original", 303);
      visitors()
          .forEach((who, visitor) -> {
            boolean sees = everybody || party(who);
            check(file, visitor, "copy", sees ? 200 : 404);
            check(file, visitor, "preview", file.preview() != null && sees ? 200 : 404);
            check(file, visitor, "original", party(who) ? 200 : 404);
          });
    }
  }

  private void check(Attachment file, @Nullable Visitor visitor, String form, int status) {
    String address =
        "/en/attachments/" + file.id() + "/" + (form.equals("copy") ? "" : form + "/") + "x";
    var request = pages.get().uri(address);
    MvcTestResult answer =
        visitor == null
            ? request.exchange()
            : request.requestAttr(Visitor.ATTRIBUTE, visitor).exchange();
    String what = form + " of " + file.name() + " for " + visitor;
    assertThat(answer).as(what).hasStatus(status);
    if (status == 200) {
      harmless(answer, what);
    } else {
      assertThat(Journey.text(answer)).as(what).doesNotContain(CANARY);
    }
  }

  /** Our own name, no guessing of types, nothing that could act as a page. */
  private static void harmless(MvcTestResult answer, String what) {
    var response = answer.getResponse();
    String disposition = Objects.requireNonNull(response.getHeader("Content-Disposition"));
    assertThat(disposition)
        .as(what)
        .contains("-entries-")
        .doesNotContain(CANARY)
        .doesNotContain("Sok");
    String type = Objects.requireNonNull(response.getContentType());
    boolean shown = type.startsWith("image/") || type.equals("application/pdf");
    assertThat(disposition).as(what).startsWith(shown ? "inline" : "attachment");
    assertThat(type).as(what).doesNotContain("html", "svg", "xml;");
    assertThat(response.getHeader("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
    assertThat(response.getHeaders("Content-Security-Policy"))
        .as(what)
        .singleElement()
        .asString()
        .contains("default-src 'none'")
        .contains(type.equals("application/pdf") ? "plugin-types" : "sandbox");
  }

  @ParameterizedTest
  @EnumSource
  void the_holder_of_the_receipt_gets_copies_and_originals_of_their_issue(Visibility visibility) {
    String number = issue(visibility);
    String other = issueOfOthers();
    var holder = holder();
    String page = Journey.text(holder.get("/en/issues/receipt/issue"));
    for (Attachment file : files(number)) {
      String base = "/en/issues/receipt/issue/files/" + file.id() + "/";
      assertThat(page).contains(base, base + "original/", file.name());
      MvcTestResult original = holder.get(base + "original/x");
      assertThat(original).hasStatusOk().hasHeader("Cache-Control", "private, no-store");
      harmless(original, file.name());
      assertThat(original.getResponse().getContentAsByteArray())
          .isEqualTo(KINDS.get(file.name().substring(file.name().lastIndexOf('.') + 1)));
      assertThat(holder.get(base + "x"))
          .hasStatusOk()
          .hasHeader("Cache-Control", "private, no-store");
      assertThat(new Journey(pages, null).get(base + "original/x"))
          .as("without the receipt")
          .hasStatus(303);
    }
    for (Attachment file : files(other)) {
      String base = "/en/issues/receipt/issue/files/" + file.id() + "/";
      assertThat(holder.get(base + "x")).as("of another issue").hasStatus(404);
      assertThat(holder.get(base + "original/x")).as("of another issue").hasStatus(404);
    }
  }

  private Journey holder() {
    var holder = new Journey(pages, null);
    holder.go("/en/issues/receipt", "code", code);
    return holder;
  }

  private String issueOfOthers() {
    IssueContent wells = people.wells();
    var content =
        new IssueContent(
            wells.language(),
            wells.title(),
            wells.text(),
            wells.asked(),
            wells.place(),
            null,
            wells.authority(),
            Visibility.PARTIES);
    return done(
        raising.raise(new Raiser.ByOrganization(people.community), content, false, everyKind()));
  }

  @Test
  void names_and_files_of_a_hidden_issue_are_nowhere() {
    String number = issue(Visibility.PARTIES);
    String shown = issueShown();
    for (String path :
        List.of(
            "/en",
            "/en/issues",
            "/en/issues.json",
            "/en/issues.csv",
            "/en/issues.atom",
            "/en/issues/" + shown,
            "/en/issues/" + shown + ".json",
            "/api/v1/issues/" + shown + "/entries",
            "/open311/v2/requests.json",
            "/open311/v2/requests.xml",
            "/en/search?q=wells")) {
      cache.drop();
      MvcTestResult answer = pages.get().uri(path).exchange();
      assertThat(answer).as(path).hasStatusOk();
      String body = Journey.text(answer);
      assertThat(body).as(path).doesNotContain(CANARY);
      files(number).forEach(file -> assertThat(body).as(path).doesNotContain(file.id().toString()));
    }
    for (String path : List.of("/en/issues/" + number, "/api/v1/issues/" + number)) {
      assertThat(pages.get().uri(path)).as(path).hasStatus(404);
    }
  }

  private String issueShown() {
    String number = people.raised();
    done(
        answering.answer(
            number,
            people.communeOfficer,
            people.newest(number),
            new AnswerContent(
                    Decision.NOT_ACCEPTED, Language.EN, "No.", "", "", null, "", "7", null)
                .with(everyKind())));
    return number;
  }

  @Test
  void an_entry_for_the_parties_in_a_public_issue_shows_its_files_to_them_alone() {
    String number = issue(Visibility.PUBLIC);
    Attachment file = files(number).getFirst();
    check(file, null, "copy", 200);
    String owner = file.owner();
    database
        .sql(
            """
            insert into issue_entry (issue_id, kind, at, side, visibility, language, text)
            select id, 'replied', now(), 'asker', 'parties', 'en', 'Between us' from issue
            where number = :number
            """)
        .param("number", number)
        .update();
    long entry = people.detail(number).entries().getLast().id();
    String draft = Attachments.FORM + UUID.randomUUID();
    keep(draft, CANARY + ".txt", "Only for the parties".getBytes(UTF_8));
    database
        .sql("update attachment set owner = :owner where owner = :draft")
        .param("owner", IssueEntry.key(number, entry))
        .param("draft", draft)
        .update();
    Attachment hidden = attachments.of(List.of(IssueEntry.key(number, entry))).getFirst();
    assertThat(hidden.owner()).isNotEqualTo(owner);
    check(hidden, null, "copy", 404);
    check(hidden, people.otherCommunity.visitor(), "copy", 404);
    check(hidden, people.communeOfficer.visitor(), "original", 200);
    assertThat(holder().get("/en/issues/receipt/issue/files/" + hidden.id() + "/original/x"))
        .hasStatusOk();
    cache.drop();
    assertThat(Journey.text(pages.get().uri("/api/v1/issues/" + number).exchange()))
        .doesNotContain(hidden.id().toString());
  }

  @Test
  void the_holder_of_a_receipt_states_with_evidence_and_nothing_typed_is_lost() {
    String number = issue(Visibility.PARTIES);
    done(answering.answer(number, people.communeOfficer, people.newest(number), people.accepted()));
    var holder = holder();
    holder.get("/en/issues/receipt/issue");
    String path = "/en/issues/receipt/issue/verify";
    var good = new MockMultipartFile("files", "dry.jpg", "image/jpeg", KINDS.get("jpg"));
    var bad = new MockMultipartFile("files", "a.exe", "image/jpeg", new byte[] {'M', 'Z', 1, 2});
    MvcTestResult refused = send(holder, path, List.of(good, bad), "");
    assertThat(refused).hasStatus(422);
    String body = Journey.text(refused);
    assertThat(body)
        .contains("a.exe: This file is a program", "Still dry.", "Leave out dry.jpg")
        .contains("href=\"#files-verify\"", "id=\"files-verify\"");
    String form = body.substring(body.indexOf("receipt/issue/verify"));
    String token = form.replaceAll("(?s).*?name=\"files_draft\" value=\"([^\"]+)\".*", "$1");
    assertThat(send(holder, path, List.of(), token)).hasStatus(303);
    long entry =
        people.detail(number).entries().stream()
            .filter(each -> each.text().equals("Still dry."))
            .findFirst()
            .orElseThrow()
            .id();
    assertThat(attachments.of(List.of(IssueEntry.key(number, entry))))
        .extracting(Attachment::name)
        .containsExactly("dry.jpg");
  }

  private MvcTestResult send(
      Journey holder, String path, List<MockMultipartFile> files, String token) {
    var request = pages.post().uri(path).with(csrf()).cookie(holder.cookiesFor(path)).multipart();
    files.forEach(request::file);
    String seen = Long.toString(people.newest(number(holder)));
    return request
        .param("files_draft", token)
        .param("position", "contests")
        .param("stated", "Still dry.")
        .param("seen", seen)
        .exchange();
  }

  private String number(Journey holder) {
    String page = Journey.text(holder.get("/en/issues/receipt/issue"));
    return page.replaceAll("(?s).*?(I20[0-9]{2}-[0-9]{4,6}).*", "$1");
  }
}
