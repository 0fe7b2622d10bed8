package org.vetika.app.issue.web.desk;

import static org.vetika.app.issue.IssueFixture.done;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vetika.app.issue.IssueContent;
import org.vetika.app.issue.IssueFixture;
import org.vetika.app.issue.IssueState;
import org.vetika.app.issue.Raiser;
import org.vetika.app.issue.RaisingIssue;
import org.vetika.app.issue.Speaker;
import org.vetika.app.issue.Visibility;
import org.vetika.app.web.Language;
import org.vetika.app.web.Messages;
import org.vetika.app.web.Role;

/** What tests of the queue begin with. */
abstract class QueueScene {
  static final String QUEUE = "/en/desk/issues";
  static final String BATCH = "/en/desk/issues/batch";

  @Autowired IssueFixture people;
  @Autowired DeskClient desk;
  @Autowired RaisingIssue raising;
  @Autowired Messages messages;
  @Autowired JdbcClient database;

  Speaker.ForOrganization officer() {
    return IssueFixture.person(
        "Keo Vannak", people.organization("authority", "commune", people.commune), Role.OFFICER);
  }

  String raisedTo(Speaker.ForOrganization officer, String title) {
    IssueContent wells = people.wells();
    var content =
        new IssueContent(
            Language.EN,
            title,
            wells.text(),
            wells.asked(),
            people.commune,
            null,
            officer.organization(),
            Visibility.PUBLIC);
    return done(raising.raise(new Raiser.ByOrganization(people.community), content, false));
  }

  IssueState state(String number) {
    return people.detail(number).issue().state();
  }
}
