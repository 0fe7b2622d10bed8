package org.vetika.app.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.search.ForumRecord.english;
import static org.vetika.app.search.SearchFixture.TYPE;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vetika.app.VetikaTest;
import org.vetika.app.web.Language;
import org.vetika.app.web.Messages;

@VetikaTest
@Import(SearchFixture.class)
class SearchPageTest {
  @Autowired MockMvcTester pages;
  @Autowired SearchIndex index;
  @Autowired ForumRecord testimonies;

  @BeforeEach
  void fill() {
    SearchFixture.fill(testimonies);
    index.begin(TYPE);
    index.complete((type, entries) -> {});
  }

  @Test
  void the_empty_page_says_how_to_search() {
    assertThat(page("/en/search")).contains("How to search", "name=\"q\"");
    assertThat(page("/km/search")).contains("របៀបស្វែងរក");
  }

  @Test
  void the_title_says_what_was_searched_for_and_how_much_was_found() {
    assertThat(page("/en/search?q=information&type=testimony"))
        .contains("<title>“information”: 2 results");
    assertThat(page("/km/search?q=information&type=testimony"))
        .contains("<title>«information»៖ លទ្ធផល ២");
  }

  @Test
  void words_are_marked_and_text_of_the_other_language_is_declared() {
    assertThat(page("/en/search?q=ច្បាប់&type=testimony"))
        .contains("<p lang=\"km\">")
        .contains("<mark>ច្បាប់</mark>")
        .contains("href=\"/en/test/law\">");
  }

  @Test
  void choices_are_links_that_keep_the_words_and_can_be_dropped() {
    assertThat(page("/en/search?q=information"))
        .contains("/en/search?q=information&amp;year=2018")
        .contains("/en/search?q=information&amp;place=02")
        .contains("/en/search?q=information&amp;type=testimony");
    assertThat(page("/en/search?q=information&year=2018&type=testimony"))
        .contains("href=\"/en/search?q=information&amp;type=testimony\"")
        .contains("type=\"hidden\" name=\"year\" value=\"2018\"");
  }

  @Test
  void markup_in_titles_bodies_and_words_stays_text() {
    testimonies.put(
        "evil",
        null,
        Set.of(),
        english("<img src=x onerror=alert(1)> hostile", "<script>alert('hostile')</script>"));
    index.update(TYPE, "evil");
    assertThat(page("/en/search?q=%3Cscript%3Ealert(1)%3C/script%3E+hostile%22onfocus=x"))
        .doesNotContain("<script", "hostile\"onfocus");
    assertThat(page("/en/search?q=hostile"))
        .contains("&lt;img src=x onerror=alert(1)&gt;")
        .contains("&lt;script&gt;")
        .doesNotContain("<script", "<img src=x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q=radio&after=-1",
        "q=radio&after=99999999999",
        "q=radio&after=5000",
        "q=radio&year=abc",
        "q=radio&place=../..",
        "q=radio&type=%00",
        "q=%00",
        "q=%FF%FE",
        "q=%22%27%5C",
        "q=%F0%9F%8E%89",
        "q=%D9%85%D8%B1%D8%AD%D8%A8%D8%A7",
      })
  void no_address_is_an_error(String query) {
    assertThat(pages.get().uri(java.net.URI.create("/en/search?" + query))).hasStatusOk();
  }

  @Test
  void deep_paging_ends_with_a_sentence_and_a_way_back() {
    assertThat(page("/en/search?q=radio&type=testimony&after=5000"))
        .contains("There is only 1 result to show.")
        .contains("href=\"/en/search?q=radio&amp;type=testimony\"");
  }

  @Test
  void every_type_of_entry_has_a_name_in_both_languages() {
    var messages = new Messages();
    for (String type : index.types()) {
      if (!type.equals(TYPE)) {
        assertThat(messages.has(Language.EN, "entry." + type)).as(type).isTrue();
        assertThat(messages.has(Language.KM, "entry." + type)).as(type).isTrue();
      }
    }
  }

  private String page(String address) {
    var answer = pages.get().uri(address).exchange();
    assertThat(answer).hasStatusOk();
    return new String(
        answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
  }
}
