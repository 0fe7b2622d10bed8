package org.vetika.app.issue.web.raise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.vetika.app.issue.IssueFixture.done;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.attachment.Attachment;
import org.vetika.app.attachment.Attachments;
import org.vetika.app.issue.AnswerContent;
import org.vetika.app.issue.AnsweringIssue;
import org.vetika.app.issue.Decision;
import org.vetika.app.issue.IssueEntry;
import org.vetika.app.issue.IssueFixture;
import org.vetika.app.issue.Visibility;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageCache;

/** Files of what only the parties see, and of who holds a receipt. */
@VetikaTest
@Import(IssueFixture.class)
class HiddenIssueFilesTest extends FileGateScene {
  @Autowired PageCache cache;
  @Autowired AnsweringIssue answering;
  @Autowired JdbcClient database;

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
}
