package org.vetika.app.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.vetika.app.opendata.Problem;
import org.vetika.app.opendata.list.Parameters;
import org.vetika.app.opendata.popolo.PopoloExport;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.PublicPage;

/** The registry as Popolo. */
@Controller
class PopoloController {
  private final PopoloExport export;

  PopoloController(PopoloExport export) {
    this.export = export;
  }

  @PublicPage
  @GetMapping("/api/v1/popolo.json")
  ResponseEntity<?> all(HttpServletRequest request, PageContext page) {
    return answer(request, page, true, true);
  }

  @PublicPage
  @GetMapping("/api/v1/popolo/organizations.json")
  ResponseEntity<?> organizations(HttpServletRequest request, PageContext page) {
    return answer(request, page, true, false);
  }

  @PublicPage
  @GetMapping("/api/v1/popolo/memberships.json")
  ResponseEntity<?> memberships(HttpServletRequest request, PageContext page) {
    return answer(request, page, false, true);
  }

  private ResponseEntity<?> answer(
      HttpServletRequest request, PageContext page, boolean organizations, boolean memberships) {
    Optional<Problem> problem = new Parameters(request.getParameterMap()).problem();
    return problem.isPresent()
        ? Problems.answer(problem.get(), page)
        : ListAnswers.answer(
            export.document(request.getRequestURI(), organizations, memberships), null);
  }
}
