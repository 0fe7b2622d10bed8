package org.vetika.app.organization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;
import org.vetika.app.web.Visitor.Mandate;

/** Visits the desk of the registry as somebody with a role. */
record DeskVisits(MockMvcTester pages) {
  static final String DESK = "/en/desk/organizations/";

  void registered(String name, String kind) {
    assertThat(post("new", Role.FACILITATOR, 0, "kind", kind, "name_en", name)).hasStatus(303);
  }

  MvcTestResult get(String path, Role role, long organization) {
    return pages
        .get()
        .uri(DESK + path)
        .requestAttr(Visitor.ATTRIBUTE, visitor(role, organization))
        .exchange();
  }

  MvcTestResult post(String path, Role role, long organization, String... fields) {
    var request =
        pages.post().uri(DESK + path).requestAttr(Visitor.ATTRIBUTE, visitor(role, organization));
    for (int index = 0; index < fields.length; index += 2) {
      request = request.param(fields[index], fields[index + 1]);
    }
    return request.with(csrf()).exchange();
  }

  private static Visitor visitor(Role role, long organization) {
    return new Visitor(
        UUID.randomUUID(), "Chan Thida", List.of(new Mandate(organization, "Own", role)));
  }
}
