package org.vetika.app.issue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.issue.IssueFixture.done;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.vetika.app.CountedStatements;
import org.vetika.app.VetikaTest;
import org.vetika.app.issue.IssueContent;
import org.vetika.app.issue.IssueFixture;
import org.vetika.app.issue.JoiningIssue;
import org.vetika.app.issue.Raiser;
import org.vetika.app.issue.Visibility;
import org.vetika.app.web.Language;

/** Lists of issues, hostile text, and what pages cost. */
@VetikaTest
@Import({IssueFixture.class, CountedStatements.class})
class IssuePagesTest extends IssuePagesScene {
  @Autowired JoiningIssue joining;

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
}
