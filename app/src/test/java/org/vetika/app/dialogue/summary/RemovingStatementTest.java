package org.vetika.app.dialogue.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vetika.app.dialogue.DialogueFixture.done;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vetika.app.VetikaTest;
import org.vetika.app.dialogue.DialogueFixture;
import org.vetika.app.dialogue.Dialogues;
import org.vetika.app.dialogue.Outcome;
import org.vetika.app.dialogue.PublishedResult;
import org.vetika.app.dialogue.PublishedSummary;
import org.vetika.app.dialogue.Refusal;
import org.vetika.app.dialogue.Results;
import org.vetika.app.dialogue.SummaryView;
import org.vetika.app.record.Removal;
import org.vetika.app.record.Removals;
import org.vetika.app.web.Language;

@VetikaTest
@Import(DialogueFixture.class)
class RemovingStatementTest {
  private static final String NAMES_SOMEBODY = "Mrs Example of Prek Thmei told us so.";

  @Autowired DialogueFixture forum;
  @Autowired Dialogues dialogues;
  @Autowired Results results;
  @Autowired JdbcClient database;
  @Autowired MockMvcTester pages;
  @Autowired Removals removals;
  @Autowired Discussion discussion;
  @Autowired CommentingOnPoint commenting;
  @Autowired ProposingAmendment proposing;
  @Autowired DecidingAmendment deciding;
  @Autowired RecordingReservation reserving;
  @Autowired AgreeingSummary agreeing;
  @Autowired PublishingSummary publishing;
  @Autowired RemovingStatement removing;
  @Autowired RemovingText removingText;

  private String number = "";
  private long summary;
  private long point;

  @BeforeEach
  void a_text_is_circulated() {
    number = forum.called(2031);
    SummaryResult circulated = forum.circulated(number);
    summary = circulated.id();
    point = circulated.point("2.1").orElseThrow().id();
  }

  @Test
  void the_words_of_a_comment_go_and_a_stub_stays() {
    done(commenting.comment(number, forum.officer, point, NAMES_SOMEBODY));
    long comment = discussion.comments(summary).getFirst().id();

    done(remove(StatementKind.COMMENTS, comment));

    assertThat(discussion.comments(summary))
        .singleElement()
        .satisfies(left -> {
          assertThat(left.removed()).isTrue();
          assertThat(left.text()).isEmpty();
          assertThat(left.organization()).isEqualTo(forum.officer.organization());
        });
    assertThat(removals.below(number))
        .singleElement()
        .satisfies(stub -> {
          assertThat(stub.entry()).isEqualTo(number + "/results/2.1/comments/" + comment);
          assertThat(stub.reason()).isEqualTo("Names a person");
          assertThat(stub.by()).startsWith("Sok Dara, ");
        });
    assertThat(remove(StatementKind.COMMENTS, comment)).isEqualTo(Outcome.refused(Refusal.UNKNOWN));
  }

  @Test
  void every_wording_and_reason_of_an_amendment_goes_and_only_declining_is_left() {
    long amendment =
        done(proposing.propose(number, forum.member, point, "Better wording.", NAMES_SOMEBODY));

    done(remove(StatementKind.AMENDMENTS, amendment));

    assertThat(discussion.amendments(summary))
        .singleElement()
        .satisfies(left -> {
          assertThat(left.oldText() + left.newText() + left.reason()).isEmpty();
          assertThat(left.accepted()).isNull();
        });
    assertThat(deciding.accept(number, forum.facilitator, amendment, null))
        .isEqualTo(Outcome.refused(Refusal.NOT_APPLICABLE));
    done(deciding.decline(number, forum.facilitator, amendment, "Its words had to go"));
    done(agreeing.agree(number, forum.facilitator));
  }

  @Test
  void the_stub_of_a_reservation_is_public_and_gives_the_fingerprint_of_what_is_left() {
    done(reserving.record(number, forum.officer, point, Language.EN, NAMES_SOMEBODY));
    publish();
    String before = summary().fingerprint();
    assertThat(page("/en/dialogues/" + number)).contains(NAMES_SOMEBODY);

    done(remove(StatementKind.RESERVATIONS, discussion.reservations(summary).getFirst().id()));

    PublishedResult result = results.find(number, "2.1").orElseThrow().result();
    assertThat(result.reservations())
        .singleElement()
        .satisfies(left -> {
          assertThat(left.removed()).isTrue();
          assertThat(left.text()).isEmpty();
          assertThat(left.organization().id()).isEqualTo(forum.officer.organization());
        });
    Removal stub = summary().removals().getFirst();
    assertThat(FingerprintByAnybody.of(SummaryView.of(number, summary())))
        .isEqualTo(stub.fingerprintAfter())
        .isNotEqualTo(before);
    assertThat(summary().fingerprint()).isEqualTo(before);
  }

  @Test
  void public_pages_and_files_show_the_stub_and_nowhere_the_words() {
    done(reserving.record(number, forum.officer, point, Language.EN, NAMES_SOMEBODY));
    publish();
    done(remove(StatementKind.RESERVATIONS, discussion.reservations(summary).getFirst().id()));

    for (String path :
        new String[] {"/en/dialogues/" + number, "/en/dialogues/" + number + "/results/2.1"}) {
      assertThat(page(path))
          .contains("This text was removed by Sok Dara", "Reason: Names a person")
          .doesNotContain("Mrs Example");
    }
    for (String path :
        new String[] {
          "/en/dialogues/" + number + ".json",
          "/en/dialogues/" + number + "/results/2.1.json",
          "/api/v1/dialogues/" + number + "/results"
        }) {
      assertThat(page(path)).contains("\"removed\":true").doesNotContain("Mrs Example");
    }
  }

  @Test
  void stubs_of_what_was_never_public_are_not_public() {
    done(commenting.comment(number, forum.officer, point, NAMES_SOMEBODY));
    done(remove(StatementKind.COMMENTS, discussion.comments(summary).getFirst().id()));
    publish();

    assertThat(summary().removals()).isEmpty();
  }

  @Test
  void only_a_facilitator_removes_and_gives_a_reason() {
    done(commenting.comment(number, forum.officer, point, NAMES_SOMEBODY));
    long comment = discussion.comments(summary).getFirst().id();

    for (var nobody :
        new org.vetika.app.dialogue.Acting[] {
          forum.officer, forum.member, forum.observer, forum.stranger, forum.administrator
        }) {
      assertThat(removing.remove(number, nobody, StatementKind.COMMENTS, comment, "Names a person"))
          .isEqualTo(Outcome.refused(Refusal.NOT_ALLOWED));
    }
    assertThat(removing.remove(number, forum.facilitator, StatementKind.COMMENTS, comment, " "))
        .isEqualTo(Outcome.refused(Refusal.REASON_MISSING));
    assertThat(remove(StatementKind.RESERVATIONS, comment))
        .isEqualTo(Outcome.refused(Refusal.UNKNOWN));
  }

  @Test
  void the_database_refuses_to_empty_what_was_said_without_a_stub() {
    done(commenting.comment(number, forum.officer, point, NAMES_SOMEBODY));
    done(proposing.propose(number, forum.member, point, "Better wording.", "Shorter"));
    done(reserving.record(number, forum.officer, point, Language.EN, NAMES_SOMEBODY));

    for (String sql :
        new String[] {
          "update result_comment set text = '', removed = true where summary_id = :id",
          "update result_amendment set old_text = '', new_text = '', reason = '', removed = true where summary_id = :id",
          "update result_reservation set text = '', removed = true where summary_id = :id",
          "update result_reservation set text = 'other' where summary_id = :id",
          "delete from result_reservation where summary_id = :id"
        }) {
      assertThatThrownBy(() -> database.sql(sql).param("id", summary).update())
          .as(sql)
          .rootCause()
          .isInstanceOfSatisfying(
              java.sql.SQLException.class,
              refused -> assertThat(refused.getSQLState()).as(sql).isEqualTo("23001"));
    }
  }

  @Test
  void when_a_point_goes_its_proposed_wordings_go_and_other_statements_only_if_they_quote_it() {
    long declined =
        done(
            proposing.propose(
                number, forum.member, point, "Salt enters all the wells.", "It is so"));
    done(commenting.comment(number, forum.officer, point, "We measure it since May."));
    done(
        commenting.comment(
            number,
            forum.officer,
            point,
            "You wrote: Salt enters the wells.\nNobody measures it."));
    done(deciding.decline(number, forum.facilitator, declined, "Not all of them"));
    publish();

    done(removingText.remove(number, forum.facilitator, "2.1", "Names a person"));

    assertThat(discussion.amendments(summary))
        .singleElement()
        .satisfies(left -> {
          assertThat(left.removed()).isTrue();
          assertThat(left.decisionReason()).isNull();
          assertThat(left.accepted()).isFalse();
        });
    assertThat(discussion.comments(summary))
        .extracting(Discussion.Comment::text)
        .containsExactly("We measure it since May.", "");
  }

  private Outcome<String> remove(StatementKind kind, long id) {
    return removing.remove(number, forum.facilitator, kind, id, "Names a person");
  }

  private void publish() {
    done(agreeing.agree(number, forum.facilitator));
    String fingerprint = done(publishing.prepare(number, forum.facilitator)).fingerprint();
    done(publishing.publish(number, forum.facilitator, fingerprint));
  }

  private PublishedSummary summary() {
    return java.util.Objects.requireNonNull(dialogues.detail(number).orElseThrow().summary());
  }

  private String page(String path) {
    var answer = pages.get().uri(path).exchange();
    assertThat(answer).as(path).hasStatusOk();
    try {
      return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    } catch (java.io.UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }
}
