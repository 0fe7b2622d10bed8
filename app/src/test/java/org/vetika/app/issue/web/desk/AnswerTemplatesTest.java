package org.vetika.app.issue.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.issue.web.desk.DeskClient.body;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.vetika.app.VetikaTest;
import org.vetika.app.issue.IssueFixture;
import org.vetika.app.issue.Speaker;

/** Texts with which answers begin. */
@VetikaTest
@Import({IssueFixture.class, DeskClient.class})
class AnswerTemplatesTest extends QueueScene {
  private static final String TEMPLATES = "/en/desk/issues/templates";

  @Test
  void a_template_is_added_begins_an_answer_and_is_withdrawn() {
    Speaker.ForOrganization officer = officer();
    String number = raisedTo(officer, "No water");
    String organization = String.valueOf(officer.organization());
    assertThat(
            desk.post(
                officer.visitor(),
                TEMPLATES,
                "organization",
                organization,
                "name",
                "",
                "text_km",
                "យើងនឹងជួសជុល។"))
        .hasStatus(422)
        .bodyText()
        .contains("id=\"name-e\"")
        .contains("យើងនឹងជួសជុល។");
    assertThat(
            desk.post(
                officer.visitor(),
                TEMPLATES,
                "organization",
                organization,
                "name",
                "Repair",
                "decision",
                "accepted",
                "text_km",
                "យើងនឹងជួសជុល។",
                "text_en",
                "We will repair it.",
                "action_en",
                "Repair of the well"))
        .hasStatus(303);
    String page = body(desk.get(officer, QUEUE + "/" + number + "?do=answer"));
    String template = page.replaceAll("(?s).*template=([0-9]+)#act.*", "$1");
    assertThat(page).contains("Repair</a>");

    assertThat(body(desk.get(officer, QUEUE + "/" + number + "?do=answer&template=" + template)))
        .contains("We will repair it.</textarea>")
        .contains("Repair of the well</textarea>")
        .contains("value=\"accepted\" checked");
    assertThat(
            body(
                desk.get(officer, "/km/desk/issues/" + number + "?do=answer&template=" + template)))
        .contains("យើងនឹងជួសជុល។</textarea>");
    assertThat(body(desk.get(officer, BATCH + "?issue=" + number + "&template=" + template)))
        .contains("We will repair it.</textarea>");

    String withdraw = TEMPLATES + "/" + template + "/withdraw";
    assertThat(desk.post(people.communeOfficer.visitor(), withdraw, "organization", organization))
        .hasStatus(403);
    assertThat(
            desk.post(
                people.communeOfficer.visitor(),
                withdraw,
                "organization",
                String.valueOf(people.communeOfficer.organization())))
        .hasStatus(422);
    assertThat(desk.post(officer.visitor(), withdraw, "organization", organization)).hasStatus(303);
    assertThat(body(desk.get(officer, TEMPLATES))).doesNotContain("Repair of the well");
    assertThat(desk.post(officer.visitor(), withdraw, "organization", organization)).hasStatus(422);
  }

  @Test
  void no_officer_sees_or_uses_the_templates_of_another_authority() {
    Speaker.ForOrganization officer = officer();
    Speaker.ForOrganization other = officer();
    assertThat(
            desk.post(
                other.visitor(),
                TEMPLATES,
                "organization",
                String.valueOf(officer.organization()),
                "name",
                "In their name",
                "text_en",
                "No."))
        .hasStatus(403);
    desk.post(
        officer.visitor(),
        TEMPLATES,
        "organization",
        String.valueOf(officer.organization()),
        "name",
        "Ours alone",
        "text_en",
        "A secret of the house.");
    long template =
        database
            .sql("select id from answer_template where name = 'Ours alone'")
            .query(Long.class)
            .single();
    String number = raisedTo(other, "No water");

    assertThat(body(desk.get(other, TEMPLATES))).doesNotContain("Ours alone");
    assertThat(body(desk.get(other, QUEUE + "/" + number + "?do=answer&template=" + template)))
        .doesNotContain("A secret of the house.");
    assertThat(body(desk.get(other, BATCH + "?issue=" + number + "&template=" + template)))
        .doesNotContain("A secret of the house.");
  }
}
