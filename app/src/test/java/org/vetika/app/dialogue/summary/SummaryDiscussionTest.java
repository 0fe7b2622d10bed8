package org.vetika.app.dialogue.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.dialogue.DialogueFixture.done;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vetika.app.VetikaTest;
import org.vetika.app.dialogue.DialogueFixture;
import org.vetika.app.dialogue.Outcome;
import org.vetika.app.dialogue.PublishedResult;
import org.vetika.app.dialogue.Refusal;
import org.vetika.app.web.Language;

/** What both sides say to a summary result before it is agreed. */
@VetikaTest
@Import(DialogueFixture.class)
class SummaryDiscussionTest extends SummaryScene {
  @Autowired Discussion discussion;
  @Autowired CommentingOnPoint commenting;
  @Autowired ProposingAmendment proposing;
  @Autowired DecidingAmendment deciding;
  @Autowired RecordingReservation reserving;
  @Autowired AgreeingSummary agreeing;

  @Test
  void both_sides_comment_propose_and_reserve_and_nobody_else_does() {
    SummaryResult circulated = forum.circulated(number);
    long point = circulated.point("2.1").orElseThrow().id();

    done(commenting.comment(number, forum.member, point, "Also in the dry season."));
    done(commenting.comment(number, forum.officer, point, "The department measures it since May."));
    for (var nobody :
        new org.vetika.app.dialogue.Acting[] {
          forum.observer, forum.stranger, forum.administrator
        }) {
      assertThat(commenting.comment(number, nobody, point, "…"))
          .isEqualTo(Outcome.refused(Refusal.NOT_ALLOWED));
      assertThat(reserving.record(number, nobody, point, Language.EN, "…"))
          .isEqualTo(Outcome.refused(Refusal.NOT_ALLOWED));
      assertThat(agreeing.agree(number, nobody)).isEqualTo(Outcome.refused(Refusal.NOT_ALLOWED));
    }
    assertThat(agreeing.agree(number, forum.officer))
        .isEqualTo(Outcome.refused(Refusal.NOT_ALLOWED));
    assertThat(discussion.comments(circulated.id()))
        .extracting(Discussion.Comment::organization)
        .containsExactly(forum.member.organization(), forum.officer.organization());
  }

  @Test
  void an_accepted_amendment_changes_the_text_and_a_declined_one_gives_its_reason() {
    SummaryResult circulated = forum.circulated(number);
    long point = circulated.point("1.1").orElseThrow().id();
    long better =
        done(
            proposing.propose(
                number, forum.officer, point, "Fourteen wells were dug.", "Two more in May"));
    long worse = done(proposing.propose(number, forum.member, point, "Wells were dug.", "Shorter"));

    assertThat(agreeing.agree(number, forum.facilitator))
        .isEqualTo(Outcome.refused(Refusal.OPEN_AMENDMENTS));
    assertThat(deciding.decline(number, forum.facilitator, worse, " "))
        .isEqualTo(Outcome.refused(Refusal.REASON_MISSING));
    done(deciding.decline(number, forum.facilitator, worse, "The number matters"));
    done(deciding.accept(number, forum.facilitator, better, null));
    assertThat(deciding.accept(number, forum.facilitator, better, null))
        .isEqualTo(Outcome.refused(Refusal.ALREADY_DECIDED));

    assertThat(store.find(number).orElseThrow().point(point).orElseThrow().text())
        .isEqualTo("Fourteen wells were dug.");
    done(agreeing.agree(number, forum.facilitator));
  }

  @Test
  void a_reservation_is_published_with_its_point() {
    SummaryResult circulated = forum.circulated(number);
    long point = circulated.point("2.1").orElseThrow().id();
    done(reserving.record(number, forum.officer, point, Language.KM, "យើងបានវាស់វែងហើយ។"));
    assertThat(reserving.record(number, forum.officer, point, Language.EN, "Again"))
        .isEqualTo(Outcome.refused(Refusal.ALREADY_SAID));
    done(agreeing.agree(number, forum.facilitator));
    done(
        publishing.publish(
            number,
            forum.facilitator,
            done(publishing.prepare(number, forum.facilitator)).fingerprint()));

    PublishedResult result = results.find(number, "2.1").orElseThrow().result();
    assertThat(result.reservations())
        .singleElement()
        .satisfies(reservation ->
            assertThat(reservation.organization().id()).isEqualTo(forum.officer.organization()));
  }
}
