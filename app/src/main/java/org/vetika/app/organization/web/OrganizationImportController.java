package org.vetika.app.organization.web;

import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.organization.ImportingOrganizations;
import org.vetika.app.organization.ImportingOrganizations.Outcome;
import org.vetika.app.web.Access;
import org.vetika.app.web.Access.Who;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** Takes tables of organizations: first a look, then the import. */
@Controller
@RequestMapping("/{language:en|km}/desk/organizations/import")
@Access({Who.FACILITATOR, Who.ADMINISTRATOR})
class OrganizationImportController {
  private static final String TEMPLATE = "organization/import";

  private final ImportingOrganizations importing;

  OrganizationImportController(ImportingOrganizations importing) {
    this.importing = importing;
  }

  @GetMapping
  ModelAndView empty() {
    return View.of(TEMPLATE, ImportPage.empty());
  }

  @PostMapping
  ModelAndView look(PageContext page, Visitor visitor, @RequestParam MultipartFile file)
      throws IOException {
    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    return answer(page, importing.dryRun(visitor, name, file.getBytes()));
  }

  @PostMapping("/{upload}")
  ModelAndView run(PageContext page, Visitor visitor, @PathVariable UUID upload) {
    return answer(page, importing.run(visitor, upload));
  }

  private static ModelAndView answer(PageContext page, Outcome outcome) {
    return switch (outcome) {
      case Outcome.DryRun(var upload, var report) ->
          View.of(TEMPLATE, ImportPage.of(report, upload, false, page));
      case Outcome.Imported(var report) ->
          View.of(TEMPLATE, ImportPage.of(report, null, true, page));
      case Outcome.Unreadable(var report) ->
          View.of(
              HttpStatus.UNPROCESSABLE_CONTENT, TEMPLATE, ImportPage.of(report, null, false, page));
      case Outcome.NotAllowed() -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
      case Outcome.NoSuchUpload() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }
}
