package org.vetika.app.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.vetika.app.opendata.list.Codes;
import org.vetika.app.opendata.list.OrganizationOpenList;
import org.vetika.app.opendata.representation.OrganizationDetailRepresentation;
import org.vetika.app.opendata.representation.OrganizationRepresentations;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.PublicPage;

/** Organizations as data. */
@Controller
class RegistryDataController {
  private final ListAnswers answers;
  private final OrganizationOpenList list;
  private final Organizations organizations;
  private final OrganizationRepresentations representations;

  RegistryDataController(
      ListAnswers answers,
      OrganizationOpenList list,
      Organizations organizations,
      OrganizationRepresentations representations) {
    this.answers = answers;
    this.list = list;
    this.organizations = organizations;
    this.representations = representations;
  }

  @PublicPage
  @GetMapping({"/api/v1/organizations", "/{language:en|km}/organizations.json"})
  ResponseEntity<?> list(HttpServletRequest request, PageContext page) {
    return answers.json(list, request, page);
  }

  @Access(Access.Who.PUBLIC)
  @GetMapping("/{language:en|km}/organizations.csv")
  @Nullable ResponseEntity<?> table(
      HttpServletRequest request, HttpServletResponse response, PageContext page)
      throws IOException {
    return answers.csv(list, request, response, page);
  }

  /** The number of a merged organization gives what it was merged into. */
  @PublicPage
  @GetMapping({"/api/v1/organizations/{number}", "/{language:en|km}/organizations/{number}.json"})
  ResponseEntity<?> one(@PathVariable String number, HttpServletRequest request, PageContext page) {
    return ListAnswers.one(
        request,
        page,
        () ->
            Optional.of(number).filter(Codes.ORGANIZATION.asMatchPredicate()).flatMap(this::find));
  }

  private Optional<OrganizationDetailRepresentation> find(String number) {
    return organizations
        .find(number)
        .flatMap(summary ->
            organizations
                .detail(summary.number())
                .map(detail -> representations.of(summary, detail)));
  }
}
