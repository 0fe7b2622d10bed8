package org.vetika.app.issue.web.raise;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.gazetteer.FindingPlace;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.issue.IssueDetail;
import org.vetika.app.issue.Issues;
import org.vetika.app.issue.JoiningIssue;
import org.vetika.app.issue.Outcome;
import org.vetika.app.issue.Refusal;
import org.vetika.app.issue.Speaker;
import org.vetika.app.issue.Viewer;
import org.vetika.app.issue.web.IssueAddress;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Role;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** "We have the same problem": adds weight to an issue that everybody sees. */
@Controller
@RequestMapping("/{language:en|km}/issues/{number:" + IssueAddress.NUMBER + "}/join")
class JoinController {
  private static final String ORGANIZATION = "organization-";

  private final Issues issues;
  private final JoiningIssue joining;
  private final FindingPlace places;

  JoinController(Issues issues, JoiningIssue joining, FindingPlace places) {
    this.issues = issues;
    this.joining = joining;
    this.places = places;
  }

  @Access(Access.Who.PUBLIC)
  @GetMapping
  ModelAndView ask(
      PageContext page,
      @Nullable Visitor visitor,
      @PathVariable String number,
      HttpServletResponse response) {
    response.setHeader("X-Robots-Tag", "noindex");
    List<Choice> speakers = speakers(visitor, page);
    Typed typed =
        speakers.size() == 1
            ? new Typed(java.util.Map.of("who", speakers.getFirst().value()))
            : Typed.NOTHING;
    return form(page, visitor, number, HttpStatus.OK, typed, List.of());
  }

  @Access(Access.Who.SIGNED_IN)
  @PostMapping
  ModelAndView join(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> posted) {
    Typed typed = Typed.of(posted);
    Optional<Speaker> speaker = speaker(visitor, typed.text("who"));
    if (speaker.isEmpty()) {
      return refused(page, visitor, number, typed, "who-0", page.t("issue-raise.who.missing"));
    }
    String written = typed.text("code").isEmpty() ? typed.text("place") : typed.text("code");
    FindingPlace.Found found = places.find(written);
    if (!written.isBlank() && found.certain().isEmpty()) {
      String key =
          found.candidates().isEmpty()
              ? "issue-refused.unknown-place"
              : "issue-raise.place.several";
      return refused(page, visitor, number, typed, "place", page.t(key));
    }
    String place = found.certain().map(Place::code).orElse(null);
    return switch (joining.join(
        number, speaker.get(), page.language(), place, typed.text("text"))) {
      case Outcome.Done<Integer> done -> View.redirect(page, "/issues/" + number);
      case Outcome.Refused<Integer>(Refusal refusal) ->
          refused(
              page,
              visitor,
              number,
              typed,
              refusal == Refusal.TEXT_TOO_LONG ? "text" : "who-0",
              page.t("issue-refused." + refusal.key()));
      case Outcome.Overtaken<Integer> never -> throw new IllegalStateException();
    };
  }

  private static Optional<Speaker> speaker(Visitor visitor, String who) {
    if (who.equals("account")) {
      return Optional.of(new Speaker.Account(visitor));
    }
    return visitor.mandates().stream()
        .filter(mandate -> mandate.role() != Role.ADMINISTRATOR)
        .map(Visitor.Mandate::organization)
        .filter(organization -> who.equals(ORGANIZATION + organization))
        .findFirst()
        .map(organization -> new Speaker.ForOrganization(visitor, organization));
  }

  private static List<Choice> speakers(@Nullable Visitor visitor, PageContext page) {
    if (visitor == null) {
      return List.of();
    }
    var speakers = new ArrayList<Choice>();
    visitor.mandates().stream()
        .filter(mandate -> mandate.role() != Role.ADMINISTRATOR)
        .map(
            mandate -> Choice.of(ORGANIZATION + mandate.organization(), mandate.organizationName()))
        .distinct()
        .forEach(speakers::add);
    speakers.add(Choice.of("account", page.t("issue-raise.who.account")));
    return List.copyOf(speakers);
  }

  private ModelAndView refused(
      PageContext page, Visitor visitor, String number, Typed typed, String field, String text) {
    return form(
        page,
        visitor,
        number,
        HttpStatus.UNPROCESSABLE_CONTENT,
        typed,
        List.of(new FormProblem(field, text)));
  }

  private ModelAndView form(
      PageContext page,
      @Nullable Visitor visitor,
      String number,
      HttpStatus status,
      Typed typed,
      List<FormProblem> problems) {
    IssueDetail detail =
        issues
            .detail(number, Viewer.EVERYBODY)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    List<Choice> candidates =
        problems.isEmpty() || typed.text("place").isBlank()
            ? List.of()
            : places.find(typed.text("place")).candidates().stream()
                .map(each -> Choice.of(each.code(), places.label(each, page.language())))
                .toList();
    return View.of(
        status,
        "issue/raise/join",
        JoinPage.of(detail, speakers(visitor, page), candidates, typed, problems, page));
  }
}
