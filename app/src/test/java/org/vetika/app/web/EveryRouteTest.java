package org.vetika.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.vetika.app.VetikaTest;

@VetikaTest
class EveryRouteTest {
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;
  @Autowired MockMvcTester pages;

  @Test
  void every_route_says_who_may_call_it() {
    assertThat(requestMappingHandlerMapping.getHandlerMethods().values())
        .allSatisfy(handler ->
            assertThat(AccessInterceptor.allowed(handler)).as("%s", handler).isNotEmpty());
  }

  @Test
  void an_address_without_language_leads_to_the_readers_language() {
    assertThat(pages.get().uri("/topics").header("Accept-Language", "en-GB,en"))
        .hasStatus(302)
        .hasHeader("Location", "/en/topics");
    assertThat(pages.get().uri("/topics")).hasHeader("Location", "/km/topics");
  }

  @Test
  void a_page_is_served_in_both_languages() {
    assertThat(pages.get().uri("/en/topics")).hasStatusOk().bodyText().contains("lang=\"en\"");
    assertThat(pages.get().uri("/km/topics")).hasStatusOk().bodyText().contains("ប្រធានបទ");
  }
}
