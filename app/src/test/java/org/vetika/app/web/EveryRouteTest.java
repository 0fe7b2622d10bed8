package org.vetika.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
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

  /** Handlers are looked up by a part of the address; nothing may be lost by that. */
  @Test
  void every_fixed_address_leads_to_its_handler() throws Exception {
    int asked = 0;
    for (var route : requestMappingHandlerMapping.getHandlerMethods().entrySet()) {
      for (String pattern : route.getKey().getPatternValues()) {
        String address =
            pattern.replace("{language:en|km}", "km").replaceAll("\\{[a-zA-Z]+\\}", "1");
        if (address.matches("[a-z0-9/.-]+")) {
          for (var method : route.getKey().getMethodsCondition().getMethods()) {
            var request = new MockHttpServletRequest(method.name(), address);
            route.getKey().getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .ifPresent(type -> request.setContentType(type.toString()));
            ServletRequestPathUtils.parseAndCache(request);
            assertThat(requestMappingHandlerMapping.getHandler(request))
                .as("%s %s", method, address)
                .isNotNull();
            asked++;
          }
        }
      }
    }
    assertThat(asked).isGreaterThan(200);
  }

  @Test
  void another_word_or_method_is_refused_as_before() {
    assertThat(pages.get().uri("/en/topicsx")).hasStatus(404);
    assertThat(pages.get().uri("/en")).hasStatusOk();
    assertThat(pages.put().uri("/en/topics").with(csrf())).hasStatus(405);
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
