package org.vetika.app.issue.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.issue.web.desk.DeskClient.body;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.attachment.Attachment;
import org.vetika.app.attachment.Attachments;
import org.vetika.app.attachment.file.FileFixture;
import org.vetika.app.issue.EntryKind;
import org.vetika.app.issue.IssueEntry;
import org.vetika.app.issue.IssueFixture;

/** The letter of an answer that several issues get. */
@VetikaTest
@Import({IssueFixture.class, DeskClient.class})
class BatchFilesTest {
  private static final Pattern TOKEN = Pattern.compile("name=\"files_draft\" value=\"([^\"]+)\"");

  @Autowired IssueFixture people;
  @Autowired DeskClient desk;
  @Autowired Attachments attachments;

  @Test
  void one_letter_stands_under_each_of_the_answers() {
    String first = people.raised();
    String second = people.raised();
    assertThat(answer(first, second, List.of(letter()), "decision", "not-accepted")).hasStatusOk();

    Attachment one = file(first);
    Attachment other = file(second);
    assertThat(one.name()).isEqualTo(other.name()).isEqualTo("letter 41.pdf");
    assertThat(one.id()).isNotEqualTo(other.id());
    for (Attachment each : List.of(one, other)) {
      assertThat(desk.get(people.community, "/en/attachments/" + each.id() + "/original/x.pdf"))
          .hasStatusOk();
    }
  }

  @Test
  void of_a_refused_answer_the_letter_is_kept_for_when_it_is_sent_again() {
    String first = people.raised();
    String second = people.raised();
    MvcTestResult refused = answer(first, second, List.of(letter()), "decision", "");
    assertThat(refused).hasStatus(422);
    assertThat(body(refused)).contains("letter 41.pdf");
    Matcher token = TOKEN.matcher(body(refused));
    assertThat(token.find()).isTrue();

    assertThat(
            answer(
                first,
                second,
                List.of(),
                "decision",
                "not-accepted",
                "files_draft",
                token.group(1)))
        .hasStatusOk();
    assertThat(file(first).name()).isEqualTo(file(second).name()).isEqualTo("letter 41.pdf");
  }

  private MvcTestResult answer(
      String first, String second, List<MockMultipartFile> files, String... fields) {
    String[] all =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(
                    "issue",
                    first,
                    "issue",
                    second,
                    "seen-" + first,
                    String.valueOf(people.newest(first)),
                    "seen-" + second,
                    String.valueOf(people.newest(second)),
                    "language",
                    "en",
                    "text",
                    "Both roads are mended in May.",
                    "letter",
                    "41"),
                java.util.Arrays.stream(fields))
            .toArray(String[]::new);
    return desk.postFiles(people.communeOfficer, "/en/desk/issues/batch", files, all);
  }

  private Attachment file(String number) {
    IssueEntry last = people.detail(number).entries().getLast();
    assertThat(last.kind()).isEqualTo(EntryKind.ANSWERED);
    List<Attachment> files = attachments.of(List.of(IssueEntry.key(number, last.id())));
    assertThat(files).hasSize(1);
    return files.getFirst();
  }

  private static MockMultipartFile letter() {
    return DeskClient.file("letter 41.pdf", FileFixture.pdf(1));
  }
}
