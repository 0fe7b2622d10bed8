package org.vetika.app.issue.web.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.issue.web.desk.DeskClient.body;
import static org.vetika.app.issue.web.desk.DeskClient.file;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.CountedStatements;
import org.vetika.app.VetikaTest;
import org.vetika.app.attachment.Attachment;
import org.vetika.app.issue.IssueFixture;

/** Files that go with what was said, or by themselves, and pages with many of them. */
@VetikaTest
@Import({IssueFixture.class, DeskClient.class, CountedStatements.class})
class RemovedIssueFilesTest extends DeskFilesScene {
  private static String removing(String number, long entry) {
    return "/en/desk/issues/" + number + "?do=remove&entry=" + entry;
  }

  private int statements(String path) throws InterruptedException {
    CountedStatements.settle();
    cache.drop();
    desk.get(people.facilitator, path);
    cache.drop();
    return CountedStatements.during(
        () -> assertThat(desk.get(people.facilitator, path)).as(path).hasStatusOk());
  }

  @Test
  void a_removed_entry_takes_its_files_with_it_and_leaves_stubs() {
    String number = people.answered();
    desk.sendFiles(
        people.community, number, "reply", List.of(photo(80), letter()), "text", "Look.");
    long entry = last(number).id();
    List<Attachment> files = files(number);
    assertThat(files).hasSize(2);
    MvcTestResult removed =
        desk.send(
            people.facilitator,
            number,
            "remove",
            "entry",
            String.valueOf(entry),
            "reason",
            "Names a child");
    assertThat(removed).hasStatus(303);
    assertThat(files(number, entry)).hasSize(2).allMatch(Attachment::removed);
    for (Attachment file : files) {
      for (String form : List.of("", "preview/", "original/")) {
        String address = "/en/attachments/" + file.id() + "/" + form + "x";
        MvcTestResult gone = desk.get(people.community, address);
        assertThat(gone).as(address).hasStatus(410);
        assertThat(body(gone)).contains("Names a child");
      }
    }
    assertThat(publicPage(number))
        .contains("A file was removed", "Names a child")
        .doesNotContain(files.getFirst().id().toString());
  }

  @Test
  void one_file_can_go_while_what_was_said_stays() {
    String number = people.answered();
    desk.sendFiles(
        people.community, number, "reply", List.of(photo(81), letter()), "text", "Look here.");
    long entry = last(number).id();
    Attachment photo = files(number).getFirst();
    String form = body(desk.get(people.facilitator, removing(number, entry)));
    assertThat(form).contains("name=\"what\"", photo.id().toString());
    String[] wanted = {
      "entry", String.valueOf(entry), "what", photo.id().toString(), "reason", "A face"
    };
    assertThat(desk.send(people.facilitator, number, "remove", wanted)).hasStatus(303);
    assertThat(files(number, entry)).filteredOn(Attachment::removed).hasSize(1);
    assertThat(publicPage(number)).contains("Look here.", "A file was removed", "Document 2");
    assertThat(desk.send(people.facilitator, number, "remove", wanted))
        .as("once only")
        .hasStatus(422);
    assertThat(desk.send(people.communeOfficer, number, "remove", wanted)).hasStatus(403);
  }

  @Test
  void a_thread_with_many_files_takes_as_many_queries_as_one_with_a_single_file() throws Exception {
    String few = people.answered();
    String many = people.answered();
    for (int entry = 0; entry < 4; entry++) {
      desk.sendFiles(
          people.community,
          few,
          "reply",
          entry == 0 ? List.of(photo(90)) : List.of(),
          "text",
          "One in all.");
      desk.sendFiles(
          people.community,
          many,
          "reply",
          List.of(photo(91), letter(), file("a.txt", "text".getBytes(UTF_8))),
          "text",
          "Several each.");
    }
    for (String path : List.of("/en/issues/", "/en/desk/issues/", "/api/v1/issues/")) {
      assertThat(statements(path + many)).as(path).isEqualTo(statements(path + few));
    }
  }
}
