package org.vetika.app.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.issue.IssueFixture.done;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vetika.app.VetikaTest;
import org.vetika.app.web.Language;

/** Issues handed on, paused, joined, merged and withdrawn. */
@VetikaTest
@Import(IssueFixture.class)
class IssueMovesTest {
  final LocalDate today = LocalDate.now(ZoneId.of("Asia/Phnom_Penh"));

  @Autowired IssueFixture people;
  @Autowired AnsweringIssue answering;
  @Autowired ClosingIssue closing;
  @Autowired Issues issues;
  @Autowired ReferringIssue referring;
  @Autowired JoiningIssue joining;
  @Autowired MovingDate moving;

  private void refer(String number, Speaker.ForOrganization from, Speaker.ForOrganization to) {
    done(
        referring.refer(
            number,
            from,
            Side.AUTHORITY,
            people.newest(number),
            to.organization(),
            Language.EN,
            "They built it."));
  }

  @Test
  void not_competent_must_name_who_is_and_hands_over() {
    String number = people.raised();
    AnswerContent accepted = people.accepted();
    var nobody =
        new AnswerContent(
            Decision.NOT_COMPETENT, Language.EN, "Not ours.", "", "", null, "", "", null);
    assertThat(answering.answer(number, people.communeOfficer, people.newest(number), nobody))
        .isEqualTo(Outcome.refused(Refusal.COMPETENT_MISSING));

    var named =
        new AnswerContent(
            Decision.NOT_COMPETENT,
            Language.EN,
            "The district built them.",
            "",
            "",
            accepted.promisedOn(),
            "",
            "",
            people.districtOfficer.organization());
    done(answering.answer(number, people.communeOfficer, people.newest(number), named));
    Issue issue = people.detail(number).issue();
    assertThat(issue.now().authority()).isEqualTo(people.districtOfficer.organization());
    assertThat(issue.state()).isEqualTo(IssueState.WITH_AUTHORITY);
  }

  @Test
  void a_referral_in_a_circle_is_flagged_for_the_facilitators() {
    String number = people.raised();
    refer(number, people.communeOfficer, people.districtOfficer);
    refer(number, people.districtOfficer, people.communeOfficer);
    assertThat(people.detail(number).issue().now().flag()).isNull();
    refer(number, people.communeOfficer, people.districtOfficer);

    assertThat(people.detail(number).issue().now().flag()).isEqualTo("circle");
    assertThat(issues.waiting(Viewer.of(people.facilitator.visitor()), 1000))
        .anySatisfy(line -> assertThat(line.issue().number()).isEqualTo(number));
  }

  @Test
  void who_has_the_same_problem_adds_weight_once() {
    String number = people.raised();
    done(joining.join(number, people.otherCommunity, Language.EN, people.commune, "Ours too."));

    assertThat(people.detail(number).issue().now().weight()).isEqualTo(2);
    assertThat(joining.join(number, people.otherCommunity, Language.EN, null, ""))
        .isEqualTo(Outcome.refused(Refusal.ALREADY_SAID));
    assertThat(joining.join(number, people.community, Language.EN, null, ""))
        .isEqualTo(Outcome.refused(Refusal.ALREADY_SAID));
  }

  @Test
  void a_pause_moves_the_date_by_the_working_days_it_lasted_and_needs_a_reason() {
    String number = people.raised();
    assertThat(moving.pause(number, people.communeOfficer, Side.AUTHORITY, Language.EN, " "))
        .isEqualTo(Outcome.refused(Refusal.REASON_MISSING));
    done(
        moving.pause(
            number, people.communeOfficer, Side.AUTHORITY, Language.EN, "We asked for the list."));
    assertThat(people.waiting(number).pausedSince()).isEqualTo(today);

    done(moving.resume(number, people.communeOfficer, Side.AUTHORITY, Language.EN));
    assertThat(people.waiting(number).pausedSince()).isNull();
    assertThat(moving.resume(number, people.communeOfficer, Side.AUTHORITY, Language.EN))
        .isEqualTo(Outcome.refused(Refusal.NOT_APPLICABLE));
  }

  @Test
  void a_merged_issue_leads_to_the_other_and_gives_it_its_weight() {
    String one = people.raised();
    String other = people.raised();
    done(closing.merge(one, people.facilitator, other, Language.EN, "The same wells."));

    assertThat(people.detail(one).mergedInto()).isEqualTo(other);
    assertThat(people.detail(other).issue().now().weight()).isEqualTo(2);
    assertThat(closing.merge(other, people.facilitator, one, Language.EN, ""))
        .isEqualTo(Outcome.refused(Refusal.BAD_TARGET));
  }

  @Test
  void the_asker_may_withdraw_after_the_answer_and_the_answer_stays() {
    String number = people.answered();
    done(closing.withdraw(number, people.community, Language.EN, "Solved by others."));

    IssueDetail detail = people.detail(number);
    assertThat(detail.issue().state()).isEqualTo(IssueState.WITHDRAWN);
    assertThat(detail.entries())
        .extracting(IssueEntry::kind)
        .containsExactly(
            EntryKind.RAISED, EntryKind.ACCEPTED, EntryKind.ANSWERED, EntryKind.WITHDRAWN);
  }
}
