package org.vetika.app.issue.web.desk;

import static org.vetika.app.issue.IssueFixture.done;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vetika.app.dialogue.DialogueFixture;
import org.vetika.app.issue.AnsweringIssue;
import org.vetika.app.issue.Issue;
import org.vetika.app.issue.IssueContent;
import org.vetika.app.issue.IssueEntry;
import org.vetika.app.issue.IssueFixture;
import org.vetika.app.issue.Raiser;
import org.vetika.app.issue.RaisingIssue;
import org.vetika.app.issue.Receipts;
import org.vetika.app.issue.Refusal;
import org.vetika.app.issue.ReplyingToIssue;
import org.vetika.app.issue.Speaker;
import org.vetika.app.issue.Visibility;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.Language;
import org.vetika.app.web.Messages;

/** What tests of the page of one issue on the desk begin with. */
abstract class DeskScene {
  final LocalDate today = LocalDate.now(ZoneId.of("Asia/Phnom_Penh"));

  @Autowired IssueFixture people;
  @Autowired DeskClient desk;
  @Autowired DialogueFixture forum;
  @Autowired RaisingIssue raising;
  @Autowired AnsweringIssue answering;
  @Autowired ReplyingToIssue replying;
  @Autowired Organizations organizations;
  @Autowired Messages messages;
  @Autowired JdbcClient database;

  String path(String number) {
    return "/en/desk/issues/" + number;
  }

  Issue issue(String number) {
    return people.detail(number).issue();
  }

  IssueEntry last(String number) {
    return people.detail(number).entries().getLast();
  }

  /** What a person without an account raised: it waits for a facilitator. */
  String unrouted(Visibility visibility) {
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
            visibility);
    byte[] receipt = Receipts.hash(Receipts.create());
    return done(raising.raise(new Raiser.ByStranger(receipt, null), content, false));
  }

  String raised(String title) {
    IssueContent wells = people.wells();
    var content =
        new IssueContent(
            wells.language(),
            title,
            wells.text(),
            wells.asked(),
            wells.place(),
            null,
            wells.authority(),
            Visibility.PUBLIC);
    return done(raising.raise(new Raiser.ByOrganization(people.community), content, false));
  }

  String numberOf(Speaker.ForOrganization speaker) {
    return Objects.requireNonNull(
            organizations.names(List.of(speaker.organization())).get(speaker.organization()))
        .number();
  }

  String refused(Refusal refusal) {
    return messages.of(Language.EN, "issue-refused." + refusal.key()).split("[<&“’']")[0];
  }
}
