package org.vetika.app.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.vetika.app.consistency.EnteredFigure;
import org.vetika.app.consistency.EnteredFigure.Fate;
import org.vetika.app.consistency.EnteringFigure;
import org.vetika.app.consistency.Outcome;
import org.vetika.app.issue.typed.FieldProblem;
import org.vetika.app.opendata.Problem;
import org.vetika.app.opendata.raising.FigureRequest;
import org.vetika.app.opendata.raising.RaisingLimit;
import org.vetika.app.opendata.raising.RequestBodies;
import org.vetika.app.opendata.raising.RequestBodies.Body;
import org.vetika.app.web.Access;
import org.vetika.app.web.ApiScope;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.TokenScope;
import org.vetika.app.web.Visitor;

/**
 * Systems of organizations state figures. A figure sent twice is on record once: the same indicator,
 * party, place, period and method are one figure, and what it says already is no revision.
 */
@Controller
class FigureWritingController {
  private final RequestBodies bodies;
  private final EnteringFigure entering;
  private final RaisingLimit limit;

  FigureWritingController(RequestBodies bodies, EnteringFigure entering, RaisingLimit limit) {
    this.bodies = bodies;
    this.entering = entering;
    this.limit = limit;
  }

  /**
   * What is on record.
   *
   * @param number public number; empty when nothing was stored
   * @param fate {@code new}, {@code revised} or {@code unchanged}
   */
  record Receipt(String number, int revision, String fate, boolean stored) {}

  /** One member that is wrong; {@code key} names the problem. */
  record Wrong(String member, String key, String detail) {}

  @Access({Access.Who.MEMBER, Access.Who.OFFICER, Access.Who.FACILITATOR})
  @TokenScope(ApiScope.FIGURES_STATE)
  @PostMapping(value = "/api/v1/figures", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> state(HttpServletRequest request, Visitor visitor, PageContext page)
      throws IOException {
    if (!limit.allows(visitor.person())) {
      return Problems.answer(
          WriteProblems.refused(org.vetika.app.issue.Refusal.TOO_MANY), page);
    }
    return switch (bodies.read(request.getInputStream(), FigureRequest.class)) {
      case Body.Read<FigureRequest>(FigureRequest sent) -> state(sent, visitor, page);
      case Body.Unreadable<FigureRequest>(String member) ->
          Problems.answer(WriteProblems.unreadable(member), page);
      case Body.TooLarge<FigureRequest> large -> Problems.answer(WriteProblems.tooLarge(), page);
    };
  }

  private ResponseEntity<?> state(FigureRequest sent, Visitor visitor, PageContext page) {
    boolean dryRun = Boolean.TRUE.equals(sent.dryRun());
    return switch (entering.enter(visitor, sent.typed(), dryRun)) {
      case Outcome.Done<EnteredFigure>(EnteredFigure entered) -> receipt(entered, dryRun);
      case Outcome.Refused<EnteredFigure>(List<FieldProblem> problems) ->
          Problems.answer(refused(problems), page);
      case Outcome.NotAllowed<EnteredFigure> none ->
          Problems.answer(
              WriteProblems.refused(org.vetika.app.issue.Refusal.NOT_ALLOWED), page);
      case Outcome.Unknown<EnteredFigure> none -> Problems.answer(Problem.notFound(), page);
    };
  }

  private static Problem refused(List<FieldProblem> problems) {
    List<Wrong> wrong =
        problems.stream()
            .map(each -> new Wrong(each.field(), each.key(), each.detail()))
            .toList();
    return Problem.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "figure",
        List.of(String.join(", ", wrong.stream().map(Wrong::member).distinct().toList())),
        Map.of("problems", wrong));
  }

  private static ResponseEntity<?> receipt(EnteredFigure entered, boolean dryRun) {
    boolean created = entered.fate() != Fate.UNCHANGED && !dryRun;
    return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
        .header("Cache-Control", "no-store")
        .contentType(MediaType.APPLICATION_JSON)
        .body(
            new Receipt(
                entered.number(),
                entered.revision(),
                entered.fate().key(),
                !dryRun));
  }
}
