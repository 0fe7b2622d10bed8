package org.vetika.app.issue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.issue.IssueFixture.done;
import static org.vetika.app.issue.IssueFixture.stated;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.CountedStatements;
import org.vetika.app.VetikaTest;
import org.vetika.app.issue.AnsweringIssue;
import org.vetika.app.issue.ClosingIssue;
import org.vetika.app.issue.IssueContent;
import org.vetika.app.issue.IssueFixture;
import org.vetika.app.issue.JoiningIssue;
import org.vetika.app.issue.MovingDate;
import org.vetika.app.issue.Position;
import org.vetika.app.issue.Raiser;
import org.vetika.app.issue.RaisingIssue;
import org.vetika.app.issue.Receipts;
import org.vetika.app.issue.ReferringIssue;
import org.vetika.app.issue.ReplyingToIssue;
import org.vetika.app.issue.Side;
import org.vetika.app.issue.Verification;
import org.vetika.app.issue.VerifyingIssue;
import org.vetika.app.issue.Visibility;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageCache;

@VetikaTest
@Import({IssueFixture.class, CountedStatements.class})
class IssuePagesTest {
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Phnom_Penh"));

  @Autowired MockMvcTester pages;
  @Autowired PageCache cache;
  @Autowired JdbcClient database;
  @Autowired IssueFixture people;
  @Autowired RaisingIssue raising;
  @Autowired AnsweringIssue answering;
  @Autowired ReferringIssue referring;
  @Autowired ReplyingToIssue replying;
  @Autowired VerifyingIssue verifying;
  @Autowired ClosingIssue closing;
  @Autowired JoiningIssue joining;
  @Autowired MovingDate moving;

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

  @Test
  void filters_are_links_with_counts_and_the_list_comes_in_parts() {
    var first = people.raised();
    for (int i = 0; i < 22; i++) {
      people.raised();
    }
    String list = "/en/issues?place=" + people.commune;
    String page = page(list);
    assertThat(page)
        .contains("How they stand", "/en/issues.csv?place=" + people.commune)
        .contains("state=with-authority&amp;place=" + people.commune, "Earlier issues")
        .contains("type=\"application/atom+xml\"", "href=\"/en/issues/new\"")
        .doesNotContain(">" + first + "<");
    String after = page.replaceAll("(?s).*after=(I[0-9-]+).*", "$1");
    assertThat(page(list + "&after=" + after)).contains(first, "Newest issues");
    assertThat(page("/en/issues?place=2599&year=1999"))
        .contains("No issue matches these filters", "Show all issues");
    assertThat(page("/en/issues?asker=O99999999")).contains("No issue matches");
  }

  @Test
  void what_makes_no_sense_is_refused() {
    for (String query :
        new String[] {
          "state=gone",
          "overdue=no",
          "waits=clock",
          "place=%00",
          "topic=a'b",
          "year=abc",
          "authority=1",
          "asker=x",
          "dialogue=D1",
          "after=x"
        }) {
      assertThat(get("/en/issues?" + query)).as(query).hasStatus(HttpStatus.BAD_REQUEST);
    }
    assertThat(get("/en/places?layer=none")).hasStatus(HttpStatus.BAD_REQUEST);
  }

  @Test
  void markup_endless_words_and_other_scripts_stay_text() {
    String markup = "<script>alert(1)</script><b onclick=x>\"'&";
    String endless = "w".repeat(10_000);
    String mixed = "שלום עולם 👩🏽‍🌾 مرحبا";
    var content =
        new IssueContent(
            Language.EN,
            markup + mixed,
            endless + "\n" + markup,
            mixed + markup,
            people.commune,
            null,
            people.communeOfficer.organization(),
            Visibility.PUBLIC);
    String number =
        done(raising.raise(new Raiser.ByOrganization(people.community), content, false));
    reply(number, markup + endless + mixed);
    done(joining.join(number, people.otherCommunity, Language.EN, people.commune, markup));

    for (String path :
        new String[] {
          "/en/issues/" + number,
          "/km/issues/" + number,
          "/en/issues",
          "/en",
          "/en/places/" + people.commune
        }) {
      assertThat(page(path)).as(path).doesNotContain("<script>", "<b onclick");
    }
    assertThat(page("/en/issues/" + number)).contains("&lt;script&gt;", endless, mixed);
  }

  @Test
  void the_number_of_statements_does_not_grow_with_the_thread_or_the_list()
      throws InterruptedException {
    String small = people.answered();
    reply(small, "One.");
    String large = people.answered();
    for (int i = 0; i < 300; i++) {
      reply(large, "Reply " + i + ".");
    }
    assertThat(statements("/en/issues/" + large))
        .isEqualTo(statements("/en/issues/" + small))
        .isLessThan(20);
    assertThat(page("/en/issues/" + large)).contains("Reply 0.", "Reply 299.");

    int before = statements("/en/issues?place=" + people.commune + "&state=answered");
    for (int i = 0; i < 5; i++) {
      people.answered();
    }
    assertThat(statements("/en/issues?place=" + people.commune + "&state=answered"))
        .isEqualTo(before)
        .isLessThan(20);
  }

  @Test
  void other_things_show_the_issues_they_are_part_of() {
    String number = people.answered();
    overdue(people.raised(), 3);
    String authority = numberOf(people.communeOfficer.organization());
    String asker = numberOf(people.community.organization());

    assertThat(page("/en/places/" + people.commune)).contains(number);
    assertThat(page("/en/organizations/" + authority))
        .containsPattern("[0-9]+ issues? to answer, [0-9]+ overdue");
    assertThat(page("/en/organizations/" + asker)).containsPattern("Raised [0-9]+ issues?");
    assertThat(page("/en/places?layer=issues")).contains("Open issues", "open issue");
    assertThat(page("/en")).contains("Latest official answers", "Waiting longest", "Issues raised");
  }

  private void overdue(String number, int days) {
    database
        .sql(
            """
            update issue_wait set due_on = :day where ended_on is null
              and issue_id = (select id from issue where number = :number)
            """)
        .param("day", today.minusDays(days))
        .param("number", number)
        .update();
  }

  private long reply(String number, String text) {
    return done(replying.reply(number, people.community, Side.ASKER, Language.EN, text, ""));
  }

  private void verify(String number, Side side, Verification verification) {
    done(
        verifying.verify(
            number,
            side == Side.ASKER ? people.community : people.communeOfficer,
            side,
            people.newest(number),
            verification));
  }

  private String numberOf(long organization) {
    return database
        .sql("select number from organization where id = :id")
        .param("id", organization)
        .query(String.class)
        .single();
  }

  private int statements(String path) throws InterruptedException {
    CountedStatements.settle();
    cache.drop();
    return CountedStatements.during(() -> assertThat(pages.get().uri(path)).hasStatusOk());
  }

  private MvcTestResult get(String path) {
    cache.drop();
    return pages.get().uri(URI.create(path)).exchange();
  }

  private String page(String path) {
    MvcTestResult result = get(path);
    assertThat(result).as(path).hasStatusOk();
    try {
      return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }
}
