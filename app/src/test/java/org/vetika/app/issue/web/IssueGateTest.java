package org.vetika.app.issue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.issue.IssueFixture.done;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.issue.AnswerContent;
import org.vetika.app.issue.AnsweringIssue;
import org.vetika.app.issue.Decision;
import org.vetika.app.issue.IssueContent;
import org.vetika.app.issue.IssueFixture;
import org.vetika.app.issue.Raiser;
import org.vetika.app.issue.RaisingIssue;
import org.vetika.app.issue.ReplyingToIssue;
import org.vetika.app.issue.Side;
import org.vetika.app.issue.Visibility;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageCache;
import org.vetika.app.web.Visitor;

/** No public page shows what only the parties may see. */
@VetikaTest
@Import(IssueFixture.class)
class IssueGateTest {
  private static final String CANARY = "zqcanary";
  private static final String DIALOGUE = "D2020-077";

  @Autowired MockMvcTester pages;
  @Autowired PageCache cache;
  @Autowired JdbcClient database;
  @Autowired IssueFixture people;
  @Autowired RaisingIssue raising;
  @Autowired AnsweringIssue answering;
  @Autowired ReplyingToIssue replying;

  @Test
  void the_word_of_a_hidden_issue_is_on_no_public_page() {
    dialogue();
    String shown = people.answered();
    String hidden = hidden();
    partiesOnlyEntry(shown);

    for (Language language : Language.values()) {
      for (String path : paths(shown)) {
        MvcTestResult result = get("/" + language.tag() + path, null);
        assertThat(result).as(path).hasStatusOk();
        assertThat(body(result)).as(path).doesNotContain(hidden).doesNotContain(CANARY + "x");
      }
    }
    assertThat(body(get("/en/search?q=promised+wells", null))).contains("/issues/" + shown);
    // The search page repeats what was asked for, and finds nothing.
    assertThat(body(get("/en/search?q=" + CANARY + "x", null))).doesNotContain("class=\"hit\"");
    assertThat(body(get("/en/search?q=" + hidden, null)))
        .doesNotContain("/issues/" + hidden, CANARY + "x");
  }

  @Test
  void a_hidden_issue_is_not_found_in_the_words_of_one_that_never_was() {
    String hidden = hidden();
    String never = "I2026-999999";
    for (Visitor visitor : new Visitor[] {null, people.communeOfficer.visitor()}) {
      MvcTestResult one = get("/en/issues/" + hidden, visitor);
      MvcTestResult other = get("/en/issues/" + never, visitor);
      assertThat(one).hasStatus(HttpStatus.NOT_FOUND);
      assertThat(other).hasStatus(HttpStatus.NOT_FOUND);
      assertThat(anonymous(one, hidden)).isEqualTo(anonymous(other, never));
    }
    // Nor does it work as a place in the list.
    assertThat(body(get("/en/issues?after=" + hidden, null)))
        .isEqualTo(body(get("/en/issues?after=" + never, null)).replace(never, hidden));
  }

  private static String anonymous(MvcTestResult result, String number) {
    return body(result)
        .replace(number, "NUMBER")
        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{12,}", "ID")
        .replaceAll("<code>[^<]*</code>", "<code>ID</code>");
  }

  private List<String> paths(String shown) {
    String commune = people.commune;
    var paths = new ArrayList<String>();
    paths.addAll(
        List.of(
            "",
            "/issues",
            "/issues?overdue=yes",
            "/issues?waits=authority",
            "/issues?waits=asker",
            "/issues?place=" + commune,
            "/issues?topic=sector.governance",
            "/issues?dialogue=" + DIALOGUE,
            "/issues?authority=" + number(people.communeOfficer.organization()),
            "/issues?asker=" + number(people.community.organization()),
            "/issues/" + shown,
            "/places",
            "/places?layer=issues",
            "/places/" + commune.substring(0, 2),
            "/places/" + commune.substring(0, 4),
            "/places/" + commune,
            "/topics",
            "/topics/sector.governance",
            "/organizations",
            "/organizations/" + number(people.communeOfficer.organization()),
            "/organizations/" + number(people.community.organization()),
            "/dialogues",
            "/dialogues/" + DIALOGUE,
            "/issues/statistics"));
    for (String state : List.of("raised", "with-authority", "answered", "settled", "withdrawn")) {
      paths.add("/issues?state=" + state);
    }
    return paths;
  }

  /** From the floor of a dialogue, answered and replied to, all with the word in it. */
  private String hidden() {
    dialogue();
    String word = CANARY + "x";
    var content =
        new IssueContent(
            Language.EN,
            "Title " + word,
            "Text " + word,
            "Asked " + word,
            people.commune,
            "sector.governance",
            people.communeOfficer.organization(),
            Visibility.PARTIES);
    String number =
        done(
            raising.raise(
                new Raiser.AtDialogue(
                    people.facilitator, DIALOGUE, null, people.community.organization(), null),
                content,
                false));
    done(
        answering.answer(
            number,
            people.communeOfficer,
            people.newest(number),
            new AnswerContent(
                Decision.NOT_ACCEPTED,
                Language.EN,
                "Answer " + word,
                word,
                word,
                null,
                word,
                word,
                null)));
    done(replying.reply(number, people.community, Side.ASKER, Language.EN, "Reply " + word, word));
    return number;
  }

  private void partiesOnlyEntry(String number) {
    database
        .sql(
            """
            insert into issue_entry (issue_id, kind, at, side, visibility, language, text)
            select id, 'replied', now(), 'asker', 'parties', 'en', :text from issue
            where number = :number
            """)
        .param("text", "Only for the parties: " + CANARY + "x")
        .param("number", number)
        .update();
  }

  private void dialogue() {
    database
        .sql(
            """
            insert into dialogue (number, kind, level, status, starts_on, ends_on, date_precision,
              title_en, original_language, called_at, changed_at)
            values (:number, 'workshop', 'national', 'held', '2020-05-05', '2020-05-05', 'day',
              'A workshop', 'en', now(), now())
            on conflict do nothing
            """)
        .param("number", DIALOGUE)
        .update();
  }

  private String number(long organization) {
    return database
        .sql("select number from organization where id = :id")
        .param("id", organization)
        .query(String.class)
        .single();
  }

  private MvcTestResult get(String path, @org.jspecify.annotations.Nullable Visitor visitor) {
    cache.drop();
    var request = pages.get().uri(URI.create(path));
    return visitor == null
        ? request.exchange()
        : request.requestAttr(Visitor.ATTRIBUTE, visitor).exchange();
  }

  private static String body(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }
}
