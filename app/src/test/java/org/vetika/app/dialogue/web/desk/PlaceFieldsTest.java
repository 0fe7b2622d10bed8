package org.vetika.app.dialogue.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.dialogue.DialogueFixture;
import org.vetika.app.dialogue.DialoguePlace;
import org.vetika.app.dialogue.Dialogues;
import org.vetika.app.web.Language;
import org.vetika.app.web.Messages;
import org.vetika.app.web.Visitor;

@VetikaTest
@Import(DialogueFixture.class)
class PlaceFieldsTest {
  @Autowired DialogueFixture forum;
  @Autowired MockMvcTester pages;
  @Autowired Messages messages;
  @Autowired Dialogues dialogues;
  @Autowired JdbcClient database;

  private String number = "";

  @BeforeEach
  void districts_and_communes_are_on_record() {
    place("1299", "district", "12", "Khan", "ខណ្ឌ", "Test Mon", "តេស្តមន");
    place("129901", "commune", "1299", "Sangkat", "សង្កាត់", "Test Bassac", "តេស្តបាសាក់");
    place("0199", "district", "01", "Municipality", "ក្រុង", "Test Sampov", "តេស្តសំពៅ");
    place("0299", "district", "02", "District", "ស្រុក", "Test Sampov", "តេស្តសំពៅ");
    number = forum.called(2071);
  }

  @Test
  void districts_and_communes_are_written_by_name_in_either_language_or_by_code() {
    assertThat(
            saving(
                List.of("Test Mon", "សង្កាត់តេស្តបាសាក់", "០១៩៩", "khan test mon, Phnom Penh"),
                List.of("Hall", "", "", "Pagoda")))
        .hasStatus(303);

    assertThat(codes()).containsExactly("1299", "129901", "0199", "1299");
  }

  @Test
  void what_stands_around_a_place_tells_which_of_two_it_is() {
    assertThat(saving(List.of("Test Sampov, Battambang"), List.of(""))).hasStatus(303);

    assertThat(codes()).containsExactly("0299");
  }

  @Test
  void of_several_places_of_a_name_one_is_chosen_from_a_list_and_nothing_is_lost() {
    MvcTestResult refused = saving(List.of("Test Mon", "Test Sampov"), List.of("Hall", "School"));

    assertThat(refused)
        .hasStatus(422)
        .bodyText()
        .contains(messages.of(Language.EN, "dialogue-refused.ambiguous-place"))
        .contains("name=\"place-choice-1\" value=\"0199\"", "value=\"0299\"")
        .contains("Test Mon, Phnom Penh (1299)", "value=\"Test Sampov\"")
        .contains("value=\"Hall\"", "value=\"School\"", "A title");

    assertThat(
            saving(
                List.of("Test Mon, Phnom Penh (1299)", "Test Sampov"),
                List.of("Hall", "School"),
                "place-choice-1",
                "0299"))
        .hasStatus(303);
    assertThat(codes()).containsExactly("1299", "0299");
  }

  @Test
  void a_choice_that_does_not_bear_the_name_is_not_taken() {
    assertThat(saving(List.of("Test Sampov"), List.of(""), "place-choice-0", "129901"))
        .hasStatus(422);
  }

  @Test
  void an_unknown_place_is_refused_at_its_field() {
    assertThat(saving(List.of("Atlantis"), List.of("")))
        .hasStatus(422)
        .bodyText()
        .contains("value=\"Atlantis\"", "id=\"place-0-error\"");
  }

  @Test
  void looking_up_shows_what_was_found_and_saves_nothing() {
    assertThat(saving(List.of("129901"), List.of(""), "look", "places"))
        .hasStatusOk()
        .bodyText()
        .contains("Test Bassac, Test Mon, Phnom Penh (129901)");

    assertThat(codes()).containsExactly("12");
  }

  @Test
  void the_form_of_a_stored_dialogue_names_its_places_and_saves_them_again() {
    assertThat(saving(List.of("Test Mon"), List.of("Hall"))).hasStatus(303);
    MvcTestResult form =
        pages
            .get()
            .uri("/km/desk/dialogues/" + number + "/edit")
            .requestAttr(Visitor.ATTRIBUTE, forum.facilitator.visitor())
            .exchange();
    assertThat(form).bodyText().contains("តេស្តមន, ភ្នំពេញ (1299)");

    assertThat(saving(List.of("តេស្តមន, ភ្នំពេញ (1299)"), List.of("Hall"))).hasStatus(303);
    assertThat(codes()).containsExactly("1299");
  }

  private List<String> codes() {
    return dialogues.detail(number).orElseThrow().line().places().stream()
        .map(DialoguePlace::place)
        .map(place -> place == null ? "" : place.code())
        .toList();
  }

  private MvcTestResult saving(List<String> places, List<String> venues, String... more) {
    var detail = dialogues.detail(number).orElseThrow();
    var request =
        pages
            .post()
            .uri("/en/desk/dialogues/" + number + "/edit")
            .requestAttr(Visitor.ATTRIBUTE, forum.facilitator.visitor())
            .with(csrf())
            .param("version", String.valueOf(detail.version()))
            .param("title_en", "A title")
            .param("kind", "provincial-forum")
            .param("level", "district")
            .param("status", "announced")
            .param("starts", "2071-10-01")
            .param("language", "en")
            .param("organization", detail.line().conveners().getFirst().number())
            .param("role", "convened")
            .param("place", places.toArray(String[]::new))
            .param("venue", venues.toArray(String[]::new));
    for (int i = 0; i < more.length; i += 2) {
      request.param(more[i], more[i + 1]);
    }
    return request.exchange();
  }

  private void place(
      String code, String level, String parent, String type, String typeKm, String en, String km) {
    database
        .sql(
            """
            insert into place (code, level, parent_code, type_en, type_km, name_km, name_latin,
              original_name_km, original_name_latin)
            values (:code, :level, :parent, :type, :typeKm, :km, :en, :km, :en)
            on conflict (code) do nothing
            """)
        .param("code", code)
        .param("level", level)
        .param("parent", parent)
        .param("type", type)
        .param("typeKm", typeKm)
        .param("km", km)
        .param("en", en)
        .update();
  }
}
