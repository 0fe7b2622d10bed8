package org.vetika.app.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.vetika.app.dialogue.DialogueFixture.done;
import static org.vetika.app.search.SearchFixture.keys;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vetika.app.VetikaTest;
import org.vetika.app.dialogue.DialogueFixture;
import org.vetika.app.dialogue.summary.CorrectingResult;
import org.vetika.app.organization.OrganizationEntry;
import org.vetika.app.organization.RegisteringOrganization;
import org.vetika.app.web.Language;

/** What people put on the record is found, without anybody starting anything anew. */
@VetikaTest
@Import(DialogueFixture.class)
class RecordIsFoundTest {
  @Autowired DialogueFixture forum;
  @Autowired CorrectingResult correcting;
  @Autowired RegisteringOrganization registering;
  @Autowired Searching searching;

  @Test
  void a_dialogue_is_found_when_it_is_called_and_its_points_when_they_are_published() {
    String number = forum.called(2194);
    await()
        .untilAsserted(
            () -> assertThat(found("forum on clean water", "dialogue")).contains(number));

    forum.published(number);
    await()
        .untilAsserted(() -> assertThat(found("salt wells", "result")).contains(number + "/2.1"));
  }

  @Test
  void a_correction_is_found() {
    String number = forum.called(2193);
    forum.published(number);
    done(
        correcting.correct(
            number,
            forum.facilitator,
            "2.2",
            Language.EN,
            "A laboratory in Kampot measures.",
            "New"));

    await()
        .untilAsserted(
            () -> assertThat(found("laboratory kampot", "result")).contains(number + "/2.2"));
  }

  @Test
  void an_organization_is_found_by_each_of_its_names() {
    var entry =
        new OrganizationEntry(
            Map.of(
                "name_en", "Mangrove Keepers of Koh Sralao",
                "name_km", "អ្នកថែរក្សាព្រៃកោងកាងកោះស្រឡៅ",
                "acronym", "MKKS",
                "kind", "community"),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    var outcome = registering.register(forum.facilitator.visitor(), entry, List.of(), "");
    assertThat(outcome).isInstanceOf(RegisteringOrganization.Outcome.Registered.class);
    String number = ((RegisteringOrganization.Outcome.Registered) outcome).number();

    for (String words : List.of("mangrove keepers", "ព្រៃកោងកាង", "MKKS")) {
      await().untilAsserted(() -> assertThat(found(words, "organization")).contains(number));
    }
  }

  private List<String> found(String words, String type) {
    return keys(
        searching.search(new SearchQuery(words, Set.of(type), null, null, Language.EN), 0, 50));
  }
}
