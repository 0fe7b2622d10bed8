package org.vetika.app.issue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.issue.IssueFixture.done;
import static org.vetika.app.issue.IssueFixture.stated;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vetika.app.CountedStatements;
import org.vetika.app.VetikaTest;
import org.vetika.app.issue.ClosingIssue;
import org.vetika.app.issue.IssueFixture;
import org.vetika.app.issue.MovingDate;
import org.vetika.app.issue.Position;
import org.vetika.app.issue.Raiser;
import org.vetika.app.issue.Receipts;
import org.vetika.app.issue.Side;
import org.vetika.app.issue.Verification;
import org.vetika.app.issue.VerifyingIssue;
import org.vetika.app.web.Language;

/** The public page of one issue. */
@VetikaTest
@Import({IssueFixture.class, CountedStatements.class})
class IssueThreadPageTest extends IssuePagesScene {
  @Autowired VerifyingIssue verifying;
  @Autowired ClosingIssue closing;
  @Autowired MovingDate moving;

  private void verify(String number, Side side, Verification verification) {
    done(
        verifying.verify(
            number,
            side == Side.ASKER ? people.community : people.communeOfficer,
            side,
            people.newest(number),
            verification));
  }

  @Test
  void a_thread_shows_both_sides_in_the_same_frame_ordered_by_time_alone() {
    String number = people.answered();
    reply(number, "We agree with the dates.");
    String page = page("/en/issues/" + number);

    assertThat(page)
        .contains("Issue " + number, "Raised by", "Official answer", "Reply of who raised it")
        .contains("<article class=\"post gov official\"", "<article class=\"post cso official\"")
        .contains("Seventeen wells are completed.", "Investment programme, line 4.2", "318")
        .contains("Department of rural development", "Accepted", "What will be done")
        .contains("/en/follow?issue=" + number, "/en/issues/" + number + "/join");
    assertThat(page.indexOf("Fifty-eight")).isLessThan(page.indexOf("The wells will be finished."));
    assertThat(page.indexOf("The wells will be finished."))
        .isLessThan(page.indexOf("We agree with the dates."));
    assertThat(page("/km/issues/" + number))
        .contains("ចម្លើយផ្លូវការ", "<p lang=\"en\" dir=\"auto\">We agree with the dates.");
  }

  @Test
  void statements_stand_side_by_side_only_where_nothing_came_between() {
    String together = people.answered();
    verify(together, Side.AUTHORITY, stated(Position.CONFIRMS));
    verify(together, Side.ASKER, stated(Position.CONFIRMS));
    assertThat(page("/en/issues/" + together))
        .contains("Joint verification", "Both sides confirm: the issue is settled.")
        .doesNotContain("verify split", "Nothing stated until then.");

    String apart = people.answered();
    verify(apart, Side.AUTHORITY, stated(Position.CONFIRMS));
    reply(apart, "We are still counting.");
    verify(apart, Side.ASKER, stated(Position.CONTESTS));
    String page = page("/en/issues/" + apart);
    assertThat(page)
        .contains("Verification by the authority", "Nothing stated until then.")
        .contains("Verification by who raised it", "Stated on", "Contests", "verify split")
        .contains("Contested, to be answered anew")
        .doesNotContain("Joint verification");
    assertThat(page.indexOf("Nothing stated until then."))
        .isLessThan(page.indexOf("We are still counting."));
  }

  @Test
  void what_is_done_in_part_is_counted_and_stays_open_with_a_date() {
    String number = people.answered();
    LocalDate rest = today.plusDays(120);
    var part =
        new Verification(Position.IN_PART, Language.EN, "Some work.", "", 140, 200, rest, false);
    verify(number, Side.ASKER, part);
    verify(number, Side.AUTHORITY, part);

    assertThat(page("/en/issues/" + number))
        .contains("Verified, in part open", "140 of 200", "width=\"70.0%\"", "Still open")
        .contains("Now waiting for", "the completion of what is open");
  }

  @Test
  void translations_say_who_made_them_and_originals_say_their_language() {
    String number = people.raised();
    database
        .sql(
            """
            insert into issue_translation
              (entry_id, language, title, text, action, made_by, maker, made_at)
            select id, 'km', 'អណ្ដូងទឹក', 'អណ្ដូងមិនទាន់មានទឹក។', 'បញ្ជីអណ្ដូង', 'machine', 'Robot 1', now()
            from issue_entry where kind = 'raised'
              and issue_id = (select id from issue where number = :number)
            """)
        .param("number", number)
        .update();

    assertThat(page("/km/issues/" + number))
        .contains("<h1 dir=\"auto\">អណ្ដូងទឹក</h1>", "<p class=\"alt-title\" lang=\"en\"")
        .contains("<blockquote>", "អណ្ដូងមិនទាន់មានទឹក។", "បកប្រែដោយម៉ាស៊ីន (Robot 1)")
        .contains("lang=\"en\" dir=\"auto\">Fifty-eight");
    assertThat(page("/en/issues/" + number))
        .contains("<summary>Translation in Khmer</summary>", "Machine translation (Robot 1)");
  }

  @Test
  void every_wait_shows_who_must_act_and_how_long_it_is_overdue() {
    String number = people.raised();
    assertThat(page("/en/issues/" + number)).contains("Now waiting for", "To be answered");
    overdue(number, 12);
    assertThat(page("/en/issues/" + number))
        .contains("Overdue, 12 days", "overdue for 12 days", "class=\"late\"", "Overdue: ")
        .contains("First date");
    assertThat(page("/en/issues?overdue=yes")).contains(number, "Overdue, 12 days");

    String paused = people.raised();
    done(
        moving.pause(
            paused, people.communeOfficer, Side.AUTHORITY, Language.EN, "Which wells, please?"));
    assertThat(page("/en/issues/" + paused))
        .contains("Clock paused", "paused the clock.", "Which wells, please?");
  }

  @Test
  void a_merged_issue_says_where_it_went_and_a_withdrawn_one_keeps_its_answer() {
    String one = people.raised();
    String other = people.raised();
    done(closing.merge(one, people.facilitator, other, Language.EN, "The same wells."));
    assertThat(page("/en/issues/" + one))
        .contains("This issue was merged into", "href=\"/en/issues/" + other + "\"")
        .doesNotContain("/" + one + "/join");
    assertThat(page("/en/issues/" + other)).contains("href=\"/en/issues/" + one + "\"");

    String withdrawn = people.answered();
    done(closing.withdraw(withdrawn, people.community, Language.EN, "Solved by others."));
    assertThat(page("/en/issues/" + withdrawn))
        .contains("Withdrawn", "Solved by others.", "The wells will be finished.");
  }

  @Test
  void what_was_entered_for_somebody_else_says_so_and_names_nobody() {
    var raiser =
        new Raiser.Assisted(
            people.community, "a farmer, by radio call", Receipts.hash(Receipts.create()), null);
    String number = done(raising.raise(raiser, people.wells(), true));

    assertThat(page("/en/issues/" + number))
        .contains("A person", "for somebody else: a farmer, by radio call", "Illustration")
        .doesNotContain("Chan Thida");
  }

  @Test
  void a_removed_text_leaves_a_stub_and_a_correction_leads_both_ways() {
    String number = people.answered();
    long reply = reply(number, "The phone number of a neighbor is 012.");
    long id = people.detail(number).issue().id();
    database
        .sql(
            """
            begin;
            insert into removal (entry, reason, removed_by, person_id, removed_at)
              values ('%1$s/entries/%2$d', 'Personal data', 'Secretariat', gen_random_uuid(), now());
            update issue_entry set text = '', removed = true where id = %2$d;
            insert into issue_entry (issue_id, kind, at, side, visibility, language, text, corrects)
              values (%3$d, 'corrected', now(), 'asker', 'public', 'en', 'Twelve wells.', %2$d);
            commit
            """
                .formatted(number, reply, id))
        .update();

    String page = page("/en/issues/" + number);
    assertThat(page)
        .contains("This text was removed by Secretariat on", "Reason: Personal data")
        .contains("Corrects the entry of", "href=\"#entry-" + reply + "\"", "Twelve wells.")
        .contains("Corrected on", "id=\"entry-" + reply + "\"")
        .doesNotContain("012");
  }
}
