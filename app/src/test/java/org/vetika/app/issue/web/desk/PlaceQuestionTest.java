package org.vetika.app.issue.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.issue.IssueFixture.done;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.issue.IssueFixture;
import org.vetika.app.issue.Raiser;
import org.vetika.app.issue.RaisingIssue;
import org.vetika.app.issue.Receipts;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.Language;
import org.vetika.app.web.Messages;

/** The place that a facilitator names when accepting an issue. */
@VetikaTest
@Import({IssueFixture.class, DeskClient.class})
class PlaceQuestionTest {
  @Autowired IssueFixture people;
  @Autowired DeskClient desk;
  @Autowired RaisingIssue raising;
  @Autowired Messages messages;
  @Autowired Organizations organizations;

  @Test
  void a_name_without_its_accents_is_enough() {
    String number = unrouted();
    assertThat(accept(number, "takeo", "")).hasStatus(303);
    assertThat(people.detail(number).issue().now().place()).isEqualTo("21");
  }

  @Test
  void of_several_places_one_is_picked_and_nothing_typed_is_lost() {
    String number = unrouted();
    assertThat(accept(number, "Kampong", ""))
        .hasStatus(422)
        .bodyText()
        .contains(messages.of(Language.EN, "issue-raise.place.several"))
        .contains("name=\"place_picked\"", "value=\"03\"", "Kampong Cham (03)")
        .contains("value=\"Kampong\"", "It is theirs.");

    assertThat(accept(number, "Kampong", "03")).hasStatus(303);
    assertThat(people.detail(number).issue().now().place()).isEqualTo("03");
  }

  @Test
  void a_place_that_is_not_on_record_is_said_to_be_unknown() {
    assertThat(accept(unrouted(), "Zzyzx", ""))
        .hasStatus(422)
        .bodyText()
        .contains(messages.of(Language.EN, "issue-refused.unknown-place"));
  }

  private String unrouted() {
    return done(
        raising.raise(
            new Raiser.ByStranger(Receipts.hash(Receipts.create()), null), people.wells(), false));
  }

  private MvcTestResult accept(String number, String place, String picked) {
    long officers = people.communeOfficer.organization();
    return desk.send(
        people.facilitator,
        number,
        "accept",
        "authority_typed",
        organizations.names(List.of(officers)).get(officers).number(),
        "place",
        place,
        "place_picked",
        picked,
        "visibility",
        "public",
        "note",
        "It is theirs.");
  }
}
