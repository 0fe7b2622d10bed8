package org.vetika.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vetika.app.VetikaTest;

/** A page that was kept is answered as it was when it was made. */
@VetikaTest
class KeptPagesTest {
  /** Of each request its own. */
  private static final List<String> OWN = List.of("X-Request-Id");

  @Autowired MockMvcTester pages;
  @Autowired PageCache cache;

  @BeforeEach
  void forget() {
    cache.drop();
  }

  @ParameterizedTest
  @CsvSource({
    "/en/about, en",
    "/km/about, km",
    "/km/dialogues, km",
    "/api/v1/places?size=11,",
    "/km/dialogues.atom,"
  })
  void has_the_same_headers_and_body_as_a_new_one(String address, String language)
      throws Exception {
    MockHttpServletResponse made = pages.get().uri(address).exchange().getResponse();
    MockHttpServletResponse kept = pages.get().uri(address).exchange().getResponse();
    assertThat(made.getStatus()).isEqualTo(200);
    assertThat(made.getHeader("Content-Language")).isEqualTo(language);
    assertThat(headers(kept)).isEqualTo(headers(made));
    assertThat(kept.getContentAsByteArray()).isEqualTo(made.getContentAsByteArray());
  }

  private static Collection<String> headers(MockHttpServletResponse answer) {
    return answer.getHeaderNames().stream()
        .filter(name -> !OWN.contains(name))
        .map(name -> name + ": " + answer.getHeaders(name))
        .sorted()
        .toList();
  }
}
