package org.vetika.app.issue.web.raise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.attachment.AttachmentGate;
import org.vetika.app.attachment.Attachments;
import org.vetika.app.issue.AnsweringIssue;
import org.vetika.app.issue.IssueFixture;
import org.vetika.app.issue.Issues;
import org.vetika.app.issue.RoutingIssue;
import org.vetika.app.issue.draft.IssueDrafts;

/** What tests of raising an issue begin with. */
abstract class RaisingScene {
  private static final AtomicInteger NEXT = new AtomicInteger();
  private static final Pattern NUMBER = Pattern.compile("I[0-9]{4}-[0-9]{4,6}");

  @Autowired MockMvcTester pages;
  @Autowired IssueFixture fixture;
  @Autowired Issues issues;
  @Autowired RoutingIssue routing;
  @Autowired AnsweringIssue answering;
  @Autowired IssueDrafts drafts;
  @Autowired JdbcClient database;
  @Autowired Attachments attachments;

  @Autowired AttachmentGate gate;

  static String title() {
    return "Zqx" + UUID.randomUUID().toString().substring(0, 12) + " " + NEXT.incrementAndGet();
  }

  /** Answers the questions up to who raises it; gives the address of the draft. */
  String upToWho(Journey journey, String title) {
    journey.go(
        "/en/issues/new",
        "title",
        title,
        "text",
        "It rains in.",
        "asked",
        "A roof.",
        "language",
        "en");
    String base = journey.at.replaceFirst("/place$", "");
    assertThat(journey.at).endsWith("/place");
    journey.go(base + "/place", "place", fixture.commune);
    assertThat(journey.at).endsWith("/topic");
    journey.go(base + "/topic", "topic", "none");
    assertThat(journey.at).as("nothing is alike, so that is not asked").endsWith("/authority");
    journey.go(base + "/authority", "authority", "suggested");
    journey.go(base + "/files");
    assertThat(journey.at).endsWith("/who");
    return base;
  }

  static String number(MvcTestResult page) {
    Matcher number = NUMBER.matcher(Journey.text(page));
    assertThat(number.find()).isTrue();
    return number.group();
  }

  static String khmer(String digits) {
    return digits
        .chars()
        .mapToObj(each -> String.valueOf(each == ' ' ? ' ' : (char) (each - '0' + '\u17e0')))
        .collect(Collectors.joining());
  }
}
