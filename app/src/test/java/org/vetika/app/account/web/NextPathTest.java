package org.vetika.app.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextPathTest {
  @ParameterizedTest
  @CsvSource({
    "/en/dialogues/D2021-001, /dialogues/D2021-001",
    "/km/search?q=a&year=2021, /search?q=a&year=2021",
    "/km/organizations?after=%E1%9E%80, /organizations?after=%E1%9E%80"
  })
  void a_page_of_this_site_is_kept_without_its_language(String next, String kept) {
    assertThat(NextPath.of(next)).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/en/",
        "//evil.example/en/",
        "/\\evil.example",
        "/en\\@evil.example",
        "/en/../../evil",
        "/en@evil.example",
        "/english",
        "javascript:alert(1)",
        "/en/\r\nSet-Cookie: a=b",
        "/en/ x",
        "en/desk",
        "/assets/site.css",
        ""
      })
  void anything_else_is_dropped(String next) {
    assertThat(NextPath.of(next)).isEmpty();
  }

  @Property
  void whatever_is_kept_stays_on_this_site(
      @ForAll @StringLength(max = 20) @CharRange(from = '\t', to = '~') String rest) {
    String kept = NextPath.of("/en" + rest);
    URI target = URI.create("http://vetika.example/").resolve("/en" + kept);
    assertThat(target.getHost()).isEqualTo("vetika.example");
    assertThat(target.getPath()).startsWith("/en");
  }
}
