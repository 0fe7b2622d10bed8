package org.vetika.app.issue.web.raise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.issue.IssueFixture;

/** The questions about place, authority and what is alike. */
@VetikaTest
@Import(IssueFixture.class)
class RaisingQuestionsTest extends RaisingScene {
  @Test
  void something_alike_is_shown_before_sending_and_can_be_joined() {
    String known = fixture.raised();
    String title = fixture.detail(known).issue().title();
    var member = new Journey(pages, fixture.otherCommunity.visitor());
    member.go("/en/issues/new", "title", title, "text", "The same.", "language", "en");
    String base = member.at.replaceFirst("/place$", "");
    member.go(base + "/place", "place", fixture.commune);
    MvcTestResult alike = member.go(base + "/topic", "topic", "none");
    assertThat(member.at).endsWith("/similar");
    assertThat(Journey.text(alike)).contains("/en/issues/" + known + "/join");
    member.go(base + "/similar");
    assertThat(member.at).endsWith("/authority");

    String join = "/en/issues/" + known + "/join";
    String who = "organization-" + fixture.otherCommunity.organization();
    assertThat(member.post(join, "who", who, "place", "Nowhere on earth", "text", "Here too"))
        .hasStatus(422)
        .bodyText()
        .contains("Here too");
    assertThat(member.post(join, "who", who, "place", fixture.commune, "text", "Here too."))
        .hasStatus(303);
    assertThat(fixture.detail(known).issue().now().weight()).isEqualTo(2);
    assertThat(member.post(join, "who", who)).as("counted once").hasStatus(422);
    assertThat(new Journey(pages, null).get(join))
        .hasStatusOk()
        .bodyText()
        .contains("/en/sign-in?next=/en/issues/" + known + "/join");
  }

  @Test
  void places_are_found_by_picking_by_code_in_khmer_digits_and_by_name() {
    var stranger = new Journey(pages, null);
    String base = upToWho(stranger, title());
    String district = fixture.commune.substring(0, 4);
    assertThat(Journey.text(stranger.get(base + "/place?in=" + district)))
        .contains("?in=" + fixture.commune, "name=\"code\" value=\"" + district + "\"");
    stranger.go(base + "/place", "place", khmer(fixture.commune));
    assertThat(Journey.text(stranger.get(base + "/place"))).contains("(" + fixture.commune + ")");
    MvcTestResult unsure = stranger.post(base + "/place", "place", "Test " + district + "0");
    assertThat(unsure).as("a name like others offers them").hasStatus(422);
    assertThat(Journey.text(unsure)).contains("type=\"radio\" name=\"code\"");
    stranger.go(base + "/place", "place", "Test " + district);
    assertThat(Journey.text(stranger.get(base + "/place"))).contains("(" + district + ")");
  }

  @Test
  void another_authority_is_found_by_name() {
    var stranger = new Journey(pages, null);
    String base = upToWho(stranger, title());
    database
        .sql(
            """
            insert into organization_name_key (organization_id, key, acronym)
            values (:id, 'ministry' || :id, false)
            """)
        .param("id", fixture.ministryOfficer.organization())
        .update();
    String sought = "ministry" + fixture.ministryOfficer.organization();
    MvcTestResult found = stranger.get(base + "/authority?q=" + sought);
    String number =
        Journey.text(found).replaceAll("(?s).*name=\"authority\" value=\"(O[0-9]+)\".*", "$1");
    assertThat(number).matches("O[0-9]+");
    stranger.go(base + "/authority", "authority", number);
    assertThat(Journey.text(stranger.get(base + "/authority")))
        .as(number)
        .containsPattern("value=\"" + number + "\" checked");
    assertThat(stranger.post(base + "/authority", "authority", "O0001")).hasStatus(422);
    assertThat(stranger.get(base + "/authority?q=%00%25")).hasStatusOk();
  }
}
