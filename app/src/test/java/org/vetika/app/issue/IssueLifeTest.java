package org.vetika.app.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vetika.app.issue.IssueFixture.done;
import static org.vetika.app.issue.IssueFixture.stated;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vetika.app.VetikaTest;
import org.vetika.app.web.Language;

/** An issue from being raised to being settled by both sides. */
@VetikaTest
@Import(IssueFixture.class)
class IssueLifeTest {
  final LocalDate today = LocalDate.now(ZoneId.of("Asia/Phnom_Penh"));

  @Autowired IssueFixture people;
  @Autowired AnsweringIssue answering;
  @Autowired ClosingIssue closing;
  @Autowired Issues issues;
  @Autowired RaisingIssue raising;
  @Autowired RoutingIssue routing;
  @Autowired VerifyingIssue verifying;
  @Autowired ReplyingToIssue replying;
  @Autowired JdbcClient database;

  @Test
  void what_an_organization_raises_is_with_the_authority_at_once_and_has_a_date() {
    Issue issue = people.detail(people.raised()).issue();

    assertThat(issue.state()).isEqualTo(IssueState.WITH_AUTHORITY);
    assertThat(issue.now().authority()).isEqualTo(people.communeOfficer.organization());
    assertThat(people.waiting(issue.number()).waitsFor()).isEqualTo(Side.AUTHORITY);
    assertThat(people.waiting(issue.number()).dueOn()).isAfter(today);
  }

  @Test
  void without_a_named_authority_the_one_of_the_place_is_asked() {
    IssueContent wells = people.wells();
    var content =
        new IssueContent(
            wells.language(),
            wells.title(),
            wells.text(),
            wells.asked(),
            people.commune,
            null,
            null,
            Visibility.PUBLIC);
    String number =
        done(raising.raise(new Raiser.ByOrganization(people.community), content, false));

    assertThat(people.detail(number).issue().now().authority())
        .isEqualTo(people.communeOfficer.organization());
  }

  @Test
  void what_a_stranger_raises_waits_for_a_facilitator_and_is_not_public_before() {
    byte[] receipt = Receipts.hash(Receipts.create());
    String number =
        done(raising.raise(new Raiser.ByStranger(receipt, null), people.wells(), false));

    assertThat(issues.detail(number, Viewer.EVERYBODY)).isEmpty();
    assertThat(issues.detail(number, Viewer.holding(receipt))).isPresent();
    assertThat(issues.waiting(Viewer.of(people.facilitator.visitor()), 1000))
        .anySatisfy(line -> assertThat(line.issue().number()).isEqualTo(number));

    done(
        routing.accept(
            number,
            people.facilitator,
            people.communeOfficer.organization(),
            people.commune,
            null,
            Visibility.PUBLIC,
            ""));
    assertThat(issues.detail(number, Viewer.EVERYBODY)).isPresent();
  }

  @Test
  void nobody_opens_to_everybody_what_the_asker_wants_the_parties_alone_to_see() {
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
            Visibility.PARTIES);
    byte[] receipt = Receipts.hash(Receipts.create());
    String number = done(raising.raise(new Raiser.ByStranger(receipt, null), content, false));
    done(
        routing.accept(
            number,
            people.facilitator,
            people.communeOfficer.organization(),
            people.commune,
            null,
            Visibility.PUBLIC,
            ""));

    assertThat(issues.detail(number, Viewer.EVERYBODY)).isEmpty();
    assertThat(issues.detail(number, Viewer.of(people.communeOfficer.visitor()))).isPresent();
    assertThat(issues.detail(number, Viewer.of(people.otherCommunity.visitor()))).isEmpty();
  }

  @Test
  void only_both_sides_settle() {
    String number = people.answered();
    long seen = people.newest(number);
    assertThat(people.detail(number).issue().state()).isEqualTo(IssueState.ANSWERED);

    assertThat(
            done(
                verifying.verify(
                    number,
                    people.communeOfficer,
                    Side.AUTHORITY,
                    seen,
                    stated(Position.CONFIRMS))))
        .isEqualTo(IssueState.ANSWERED);
    assertThat(people.waiting(number).waitsFor()).isEqualTo(Side.ASKER);
    assertThat(
            done(
                verifying.verify(
                    number,
                    people.community,
                    Side.ASKER,
                    people.newest(number),
                    stated(Position.CONFIRMS))))
        .isEqualTo(IssueState.SETTLED);
    assertThat(people.detail(number).issue().waiting()).isNull();
  }

  @Test
  void a_contested_answer_goes_back_or_one_level_up_as_the_asker_chooses() {
    String back = people.answered();
    done(
        verifying.verify(
            back, people.community, Side.ASKER, people.newest(back), stated(Position.CONTESTS)));
    assertThat(people.detail(back).issue().now().authority())
        .isEqualTo(people.communeOfficer.organization());

    String up = people.answered();
    var higher =
        new Verification(
            Position.CONTESTS, Language.EN, "Not one well.", "", null, null, null, true);
    done(verifying.verify(up, people.community, Side.ASKER, people.newest(up), higher));
    Issue issue = people.detail(up).issue();
    assertThat(issue.state()).isEqualTo(IssueState.WITH_AUTHORITY);
    assertThat(issue.now().authority()).isEqualTo(people.districtOfficer.organization());
    assertThat(people.waiting(issue.number()).dueOn()).isAfter(today);
  }

  @Test
  void when_both_find_a_part_done_the_rest_has_an_owner_and_a_date() {
    String number = people.answered();
    LocalDate rest = today.plusDays(120);
    var part =
        new Verification(Position.IN_PART, Language.EN, "Some work.", "", 140, 200, rest, false);
    done(verifying.verify(number, people.community, Side.ASKER, people.newest(number), part));
    done(
        verifying.verify(
            number, people.communeOfficer, Side.AUTHORITY, people.newest(number), part));

    Issue issue = people.detail(number).issue();
    assertThat(issue.state()).isEqualTo(IssueState.ANSWERED);
    assertThat(issue.now().partly()).isTrue();
    assertThat(people.waiting(issue.number()).waitsFor()).isEqualTo(Side.AUTHORITY);
    assertThat(people.waiting(issue.number()).dueOn()).isEqualTo(rest);
  }

  @Test
  void the_second_of_two_officers_sees_the_first_and_nothing_is_lost() {
    String number = people.raised();
    long seen = people.newest(number);
    done(answering.answer(number, people.communeOfficer, seen, people.accepted()));

    assertThat(answering.answer(number, people.communeOfficer, seen, people.accepted()))
        .isEqualTo(new Outcome.Overtaken<String>(people.newest(number)));
  }

  @Test
  void nobody_acts_for_a_side_that_is_not_theirs() {
    String number = people.answered();
    long seen = people.newest(number);

    assertThat(answering.answer(number, people.districtOfficer, seen, people.accepted()))
        .isEqualTo(Outcome.refused(Refusal.NOT_ALLOWED));
    assertThat(
            verifying.verify(
                number, people.communeOfficer, Side.ASKER, seen, stated(Position.CONFIRMS)))
        .isEqualTo(Outcome.refused(Refusal.NOT_ALLOWED));
    assertThat(closing.withdraw(number, people.otherCommunity, Language.EN, ""))
        .isEqualTo(Outcome.refused(Refusal.NOT_ALLOWED));
    assertThat(
            replying.reply(
                number, people.districtOfficer, Side.AUTHORITY, Language.EN, "We too.", ""))
        .isEqualTo(Outcome.refused(Refusal.NOT_ALLOWED));
  }

  @Test
  void entries_waits_and_states_cannot_be_falsified_in_the_database() {
    String number = people.answered();
    long id = people.detail(number).issue().id();
    for (String sql :
        List.of(
            "update issue_entry set text = 'Other' where issue_id = " + id,
            "delete from issue_entry where issue_id = " + id,
            "update issue set state = 'raised' where id = " + id,
            "update issue set title = 'Other' where id = " + id,
            "update issue_wait set due_on = due_on + 400 where ended_on is not null and issue_id = "
                + id,
            "delete from issue where id = " + id,
            "update issue set state = 'settled', ended_at = now() where id = " + id,
            "update issue_wait set ended_on = current_date, ended_by = 'answered' where ended_on is null and issue_id = "
                + id)) {
      assertThatThrownBy(() -> database.sql(sql).update()).as(sql).isNotNull();
    }
  }
}
