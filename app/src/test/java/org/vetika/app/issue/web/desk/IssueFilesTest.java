package org.vetika.app.issue.web.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.issue.IssueFixture.done;
import static org.vetika.app.issue.web.desk.DeskClient.body;
import static org.vetika.app.issue.web.desk.DeskClient.file;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.CountedStatements;
import org.vetika.app.VetikaTest;
import org.vetika.app.attachment.Attachment;
import org.vetika.app.issue.EntryKind;
import org.vetika.app.issue.IssueContent;
import org.vetika.app.issue.IssueEntry;
import org.vetika.app.issue.IssueFixture;
import org.vetika.app.issue.Position;
import org.vetika.app.issue.Raiser;
import org.vetika.app.issue.RaisingIssue;
import org.vetika.app.issue.ReplyingToIssue;
import org.vetika.app.issue.RoutingIssue;
import org.vetika.app.issue.Side;
import org.vetika.app.issue.VerifyingIssue;
import org.vetika.app.web.Language;

/** Files given with what is said of an issue on the desk. */
@VetikaTest
@Import({IssueFixture.class, DeskClient.class, CountedStatements.class})
class IssueFilesTest extends DeskFilesScene {
  private static final Pattern TOKEN = Pattern.compile("name=\"files_draft\" value=\"([^\"]+)\"");
  private static final Pattern KEPT = Pattern.compile("name=\"drop\" value=\"([^\"]+)\"");
  @Autowired RaisingIssue raising;
  @Autowired VerifyingIssue verifying;
  @Autowired ReplyingToIssue replying;
  @Autowired RoutingIssue routing;

  private static String found(Pattern pattern, MvcTestResult answer) {
    Matcher matcher = pattern.matcher(body(answer));
    assertThat(matcher.find()).as(pattern.pattern()).isTrue();
    return matcher.group(1);
  }

  private static MockMultipartFile program() {
    return file("run.exe", new byte[] {'M', 'Z', 0, 1, 2, 3, 4, 5});
  }

  private static String soon() {
    return java.time.LocalDate.now(java.time.ZoneId.of("Asia/Phnom_Penh")).plusDays(20).toString();
  }

  /** Nobody knows who is competent. */
  private String unrouted() {
    IssueContent wells = people.wells();
    var content =
        new IssueContent(
            wells.language(),
            wells.title(),
            wells.text(),
            wells.asked(),
            null,
            null,
            null,
            wells.visibility());
    return done(raising.raise(new Raiser.ByOrganization(people.community), content, false));
  }

  @Test
  void an_answer_takes_the_letter_as_a_file_beside_its_number() throws Exception {
    String number = people.raised();
    assertThat(desk.sendFiles(people.communeOfficer, number, "answer", List.of(letter()), ANSWER))
        .hasStatus(303);
    assertThat(last(number).letter()).isEqualTo("318");
    Attachment kept = files(number).getFirst();
    assertThat(kept.name()).isEqualTo("letter 318 to Sok Dara.pdf");

    String page = publicPage(number);
    assertThat(page)
        .contains("/en/attachments/" + kept.id() + "/" + number + "-entries-", "Document 1", "PDF")
        .as("the name and the original are for the parties")
        .doesNotContain("Sok Dara", "/original/");
    assertThat(body(desk.get(people.community, "/en/desk/issues/" + number)))
        .contains("letter 318 to Sok Dara.pdf", "/en/attachments/" + kept.id() + "/original/");
    assertThat(pages.get().uri("/en/attachments/" + kept.id() + "/x.pdf")).hasStatusOk();
  }

  @Test
  void of_a_refused_form_everything_typed_and_every_good_file_is_kept() {
    String number = people.raised();
    MvcTestResult refused =
        desk.sendFiles(
            people.communeOfficer,
            number,
            "answer",
            List.of(photo(50), program(), file("empty.pdf", new byte[0])),
            ANSWER);
    assertThat(refused).hasStatus(422);
    assertThat(body(refused))
        .contains("run.exe: This file is a program", "empty.pdf: This file is empty")
        .contains("href=\"#files\"", "There is no money this year.", "value=\"318\"")
        .contains("Leave out IMG_20260101 Sok Dara.jpg");
    assertThat(last(number).kind()).isNotEqualTo(EntryKind.ANSWERED);

    String token = found(TOKEN, refused);
    assertThat(send(people.communeOfficer, number, "answer", token, List.of(letter())))
        .hasStatus(303);
    assertThat(files(number))
        .extracting(Attachment::name)
        .containsExactlyInAnyOrder("IMG_20260101 Sok Dara.jpg", "letter 318 to Sok Dara.pdf");
  }

  @Test
  void files_wait_while_a_text_is_missing_and_one_can_be_left_out_after_all() {
    String number = people.answered();
    MvcTestResult refused =
        desk.sendFiles(people.community, number, "reply", List.of(photo(60), letter()), "text", "");
    assertThat(refused).hasStatus(422);
    assertThat(body(refused)).contains("Files that are here already");
    String photo = found(KEPT, refused);
    MvcTestResult sent =
        desk.sendFiles(
            people.community,
            number,
            "reply",
            List.of(),
            "text",
            "Not every well is there.",
            "files_draft",
            found(TOKEN, refused),
            "drop",
            photo);
    assertThat(sent).hasStatus(303);
    assertThat(files(number)).hasSize(1).noneMatch(each -> each.id().toString().equals(photo));
  }

  @Test
  void the_draft_of_a_form_is_of_no_use_to_anybody_else() {
    String number = people.answered();
    MvcTestResult refused =
        desk.sendFiles(people.community, number, "reply", List.of(photo(61)), "text", "");
    String token = found(TOKEN, refused);
    MvcTestResult other =
        desk.sendFiles(
            people.communeOfficer,
            number,
            "reply",
            List.of(),
            "text",
            "We disagree.",
            "files_draft",
            token);
    assertThat(other).hasStatus(303);
    assertThat(files(number)).isEmpty();
  }

  @Test
  void every_statement_takes_evidence_at_the_same_size_for_both_sides() {
    String number = people.answered();
    var evidence = List.of(photo(70), file("list.csv", "well,water\n1,yes\n".getBytes(UTF_8)));
    var steps =
        Map.of(
            "milestone", new String[] {"action", "Ten wells", "day", soon(), "note", ""},
            "progress", new String[] {"text", "Five are done."},
            "visit", new String[] {"text", "We went together.", "day", "2026-01-05"});
    steps.forEach((action, fields) -> {
      assertThat(desk.sendFiles(people.communeOfficer, number, action, evidence, fields))
          .as(action)
          .hasStatus(303);
      assertThat(files(number)).as(action).hasSize(2);
    });
    for (var side : List.of(people.communeOfficer, people.community)) {
      assertThat(
              desk.sendFiles(
                  side, number, "verify", evidence, "position", "confirms", "text", "Seen."))
          .hasStatus(303);
    }
    IssueEntry stated =
        people.detail(number).entries().stream()
            .filter(entry -> entry.kind() == EntryKind.VERIFIED && entry.side() == Side.ASKER)
            .findFirst()
            .orElseThrow();
    assertThat(
            desk.sendFiles(
                people.community,
                number,
                "correct",
                List.of(photo(71)),
                "entry",
                String.valueOf(stated.id()),
                "text",
                "The photo was of another well."))
        .hasStatus(303);
    assertThat(files(number)).hasSize(1);
    assertThat(files(number, stated.id())).as("nothing goes by a correction").hasSize(2);

    String verification = publicPage(number).replaceAll("(?s).*<section class=\"verify", "");
    String columns = verification.substring(0, verification.indexOf("</section>"));
    assertThat(columns.split("<ul class=\"files\"", -1)).as("one list a side").hasSize(3);
  }

  @Test
  void what_the_receiver_of_a_returned_issue_adds_comes_with_files() {
    String number = unrouted();
    done(routing.giveBack(number, people.facilitator, "Which wells?"));
    assertThat(
            desk.sendFiles(
                people.community, number, "resubmit", List.of(letter()), "text", "These ones."))
        .hasStatus(303);
    assertThat(files(number)).hasSize(1);
  }

  @Test
  void what_was_refused_by_the_rules_leaves_no_file_on_record() {
    String number = people.answered();
    done(
        verifying.verify(
            number,
            people.community,
            Side.ASKER,
            people.newest(number),
            IssueFixture.stated(Position.CONFIRMS)));
    done(replying.reply(number, people.community, Side.ASKER, Language.EN, "And this.", ""));
    long before = last(number).id();
    MvcTestResult refused =
        desk.sendFiles(
            people.otherCommunity, number, "reply", List.of(photo(99)), "text", "Me too.");
    assertThat(refused).hasStatus(403);
    assertThat(last(number).id()).isEqualTo(before);
    assertThat(files(number)).isEmpty();
  }
}
