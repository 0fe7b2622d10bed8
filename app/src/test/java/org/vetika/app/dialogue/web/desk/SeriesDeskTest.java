package org.vetika.app.dialogue.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.dialogue.Acting;
import org.vetika.app.dialogue.DialogueFixture;
import org.vetika.app.dialogue.KeepingSeries;
import org.vetika.app.web.Language;
import org.vetika.app.web.Messages;
import org.vetika.app.web.Visitor;

@VetikaTest
@Import(DialogueFixture.class)
class SeriesDeskTest {
  @Autowired DialogueFixture forum;
  @Autowired MockMvcTester pages;
  @Autowired Messages messages;
  @Autowired KeepingSeries keeping;
  @Autowired JdbcClient database;

  @Test
  void the_pages_are_served_in_both_languages_to_facilitators_and_administrators() {
    for (Acting somebody : List.of(forum.facilitator, forum.administrator)) {
      for (String path :
          List.of("/en/desk/series", "/km/desk/series/new", "/km/desk/series/provincial-forum")) {
        assertThat(get(somebody, path))
            .as(path)
            .hasStatusOk()
            .bodyText()
            .doesNotContain("[desk-dialogue");
      }
    }
    assertThat(get(forum.member, "/en/desk/series")).hasStatus(403);
    assertThat(get(forum.facilitator, "/en/desk/series/nothing")).hasStatus(404);
  }

  @Test
  void an_added_series_stands_in_the_public_table_with_what_is_owed() {
    Map<String, String> form = series("test-coastal");
    form.put("due", "៣");
    form.put("due_by", "nation");
    form.put("since", "2020");
    form.put("source_text", "Order of the coastal committee");

    assertThat(post(forum.facilitator, "/en/desk/series/new", form)).hasStatus(303);

    assertThat(pages.get().uri("/en/dialogues/series?year=2021"))
        .bodyText()
        .contains("Coastal forum", "Order of the coastal committee");
    assertThat(keeping.find("test-coastal").orElseThrow().series().duePerYear()).isEqualTo(3);
    assertThat(post(forum.administrator, "/en/desk/series/new", form))
        .hasStatus(422)
        .bodyText()
        .contains(messages.of(Language.EN, "dialogue-refused.code-taken"));
  }

  @Test
  void a_changed_series_keeps_its_code_and_its_earlier_versions() {
    post(forum.facilitator, "/en/desk/series/new", series("test-river"));
    Map<String, String> form = series("ignored");
    form.put("version", "0");
    form.put("name_km", "វេទិកាទន្លេ");

    assertThat(post(forum.administrator, "/en/desk/series/test-river", form)).hasStatus(303);

    var kept = keeping.find("test-river").orElseThrow();
    assertThat(kept.version()).isEqualTo(1);
    assertThat(kept.series().name().khmer()).isEqualTo("វេទិកាទន្លេ");
    assertThat(
            database
                .sql(
                    """
                    select changed_by from dialogue_series_change c
                    join dialogue_series s on s.id = c.series_id
                    where s.code = 'test-river' order by c.version
                    """)
                .query(String.class)
                .list())
        .containsExactly("Sok Dara", "Admin");
    assertThatThrownBy(
            () -> database.sql("update dialogue_series_change set content = ''").update())
        .rootCause()
        .hasMessageContaining("append-only");
  }

  @Test
  void who_comes_second_does_not_overwrite_and_keeps_the_typed_text() {
    post(forum.facilitator, "/en/desk/series/new", series("test-lake"));
    Map<String, String> first = series("test-lake");
    first.put("version", "0");
    post(forum.facilitator, "/en/desk/series/test-lake", first);
    first.put("name_en", "Typed second");

    assertThat(post(forum.facilitator, "/en/desk/series/test-lake", first))
        .hasStatus(409)
        .bodyText()
        .contains("value=\"Typed second\"", "name=\"version\" value=\"1\"");
  }

  @Test
  void a_refused_form_comes_back_filled_in_with_the_error_at_its_field() {
    Map<String, String> form = series("Not a code");
    assertRefused(form, "code", "bad-code");
    form = series("test-refused");
    form.put("due", "2");
    assertRefused(form, "due", "rule-incomplete");
    form.put("due_by", "province");
    assertRefused(form, "source_text", "source-missing");
    form.put("source_text", "Somewhere");
    form.put("due", "many");
    assertRefused(form, "due", "bad-counts");
    form.put("due", "2");
    form.put("source_url", "javascript:alert(1)");
    assertRefused(form, "source_url", "bad-link");
    form = series("test-refused");
    form.put("name_en", "");
    assertRefused(form, "name_en", "title-missing");
    assertThat(keeping.find("test-refused")).isEmpty();
  }

  private void assertRefused(Map<String, String> form, String field, String refusal) {
    var answer =
        assertThat(post(forum.facilitator, "/en/desk/series/new", form)).hasStatus(422).bodyText();
    answer
        .contains("id=\"" + field + "-error\"")
        .contains(messages.of(Language.EN, "dialogue-refused." + refusal));
    form.values().stream()
        .filter(value -> !value.isEmpty() && value.length() > 3)
        .forEach(answer::contains);
  }

  private static Map<String, String> series(String code) {
    var form = new HashMap<String, String>();
    form.put("code", code);
    form.put("name_en", "Coastal forum");
    form.put("kind", "workshop");
    form.put("level", "national");
    return form;
  }

  private MvcTestResult get(Acting acting, String path) {
    return pages.get().uri(path).requestAttr(Visitor.ATTRIBUTE, acting.visitor()).exchange();
  }

  private MvcTestResult post(Acting acting, String path, Map<String, String> fields) {
    var request =
        pages.post().uri(path).requestAttr(Visitor.ATTRIBUTE, acting.visitor()).with(csrf());
    fields.forEach(request::param);
    return request.exchange();
  }
}
