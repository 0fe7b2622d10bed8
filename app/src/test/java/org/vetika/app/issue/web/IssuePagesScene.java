package org.vetika.app.issue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.issue.IssueFixture.done;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.issue.AnsweringIssue;
import org.vetika.app.issue.IssueFixture;
import org.vetika.app.issue.RaisingIssue;
import org.vetika.app.issue.ReferringIssue;
import org.vetika.app.issue.ReplyingToIssue;
import org.vetika.app.issue.Side;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageCache;

/** What tests of public pages of issues begin with. */
abstract class IssuePagesScene {
  final LocalDate today = LocalDate.now(ZoneId.of("Asia/Phnom_Penh"));

  @Autowired MockMvcTester pages;
  @Autowired PageCache cache;
  @Autowired JdbcClient database;
  @Autowired IssueFixture people;
  @Autowired RaisingIssue raising;
  @Autowired AnsweringIssue answering;
  @Autowired ReferringIssue referring;
  @Autowired ReplyingToIssue replying;

  void overdue(String number, int days) {
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

  long reply(String number, String text) {
    return done(replying.reply(number, people.community, Side.ASKER, Language.EN, text, ""));
  }

  MvcTestResult get(String path) {
    cache.drop();
    return pages.get().uri(URI.create(path)).exchange();
  }

  String page(String path) {
    MvcTestResult result = get(path);
    assertThat(result).as(path).hasStatusOk();
    try {
      return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }
}
