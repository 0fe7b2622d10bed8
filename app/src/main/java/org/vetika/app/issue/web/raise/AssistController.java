package org.vetika.app.issue.web.raise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.dialogue.PlainText;
import org.vetika.app.issue.Refusal;
import org.vetika.app.issue.draft.DraftKind;
import org.vetika.app.issue.draft.DraftOrigin;
import org.vetika.app.issue.draft.IssueDrafts;
import org.vetika.app.issue.draft.LeavingAddress;
import org.vetika.app.web.Access;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Role;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** Writes what another one told by radio call, on paper, by telephone or in person. */
@Controller
@RequestMapping("/{language:en|km}/desk/issues/assist")
class AssistController {
  static final List<String> WAYS = List.of("radio", "paper", "phone", "person");
  private static final int LONGEST = 300;

  private final IssueDrafts drafts;
  private final RaisingLimits limits;

  AssistController(IssueDrafts drafts, RaisingLimits limits) {
    this.drafts = drafts;
    this.limits = limits;
  }

  @Access({Access.Who.MEMBER, Access.Who.OFFICER, Access.Who.FACILITATOR})
  @GetMapping
  ModelAndView ask(PageContext page, Visitor visitor) {
    var typed = new Typed(Map.of("written-in", page.language().tag()));
    return form(page, visitor, HttpStatus.OK, typed, List.of());
  }

  @Access({Access.Who.MEMBER, Access.Who.OFFICER, Access.Who.FACILITATOR})
  @PostMapping
  ModelAndView begin(
      PageContext page, Visitor visitor, @RequestParam MultiValueMap<String, String> posted) {
    Typed typed = Typed.of(posted);
    String whom = PlainText.clean(typed.text("whom")).replace('\n', ' ');
    var problems = new ArrayList<FormProblem>();
    if (!WAYS.contains(typed.text("way"))) {
      problems.add(new FormProblem("way-0", page.t("issue-raise.assist.way.missing")));
    }
    if (whom.isEmpty() || whom.length() > LONGEST) {
      problems.add(new FormProblem("whom", page.t("issue-raise.assist.whom.missing")));
    }
    String email = typed.text("email").strip();
    if (!email.isEmpty() && LeavingAddress.read(email).isEmpty()) {
      problems.add(MatterStep.problem("email", Refusal.BAD_EMAIL, page));
    } else if (!email.isEmpty() && problems.isEmpty() && !limits.mayMail(email)) {
      problems.add(MatterStep.problem("email", Refusal.TOO_MANY, page));
    }
    List<Choice> speakers = speakers(visitor);
    String acting = typed.text("for");
    if (speakers.stream().noneMatch(each -> each.value().equals(acting))) {
      problems.add(new FormProblem("for-0", page.t("issue-raise.who.missing")));
    }
    if (!problems.isEmpty()) {
      return form(page, visitor, HttpStatus.UNPROCESSABLE_CONTENT, typed, problems);
    }
    Language written = Language.ofTag(typed.text("written-in")).orElse(page.language());
    String told = page.messages().of(written, "issue-raise.told." + typed.text("way"), whom);
    var origin =
        new DraftOrigin(
            DraftKind.ASSISTED,
            visitor.person(),
            Long.valueOf(acting),
            null,
            null,
            told,
            LeavingAddress.read(email).orElse(null));
    return View.redirect(page, StepFrame.address(drafts.begin(origin, written)));
  }

  private static List<Choice> speakers(Visitor visitor) {
    var seen = new ArrayList<Choice>();
    Set<Role> may = Set.of(Role.MEMBER, Role.OFFICER, Role.FACILITATOR);
    visitor.mandates().stream()
        .filter(mandate -> may.contains(mandate.role()))
        .map(
            mandate -> Choice.of(Long.toString(mandate.organization()), mandate.organizationName()))
        .distinct()
        .forEach(seen::add);
    return List.copyOf(seen);
  }

  private static ModelAndView form(
      PageContext page,
      Visitor visitor,
      HttpStatus status,
      Typed typed,
      List<FormProblem> problems) {
    List<Choice> speakers = speakers(visitor);
    Typed filled =
        speakers.size() == 1
            ? new Typed(Map.of("for", speakers.getFirst().value())).and(typed)
            : typed;
    List<Choice> ways =
        WAYS.stream().map(way -> Choice.of(way, page.t("issue-raise.way." + way))).toList();
    return View.of(status, "issue/raise/assist", new AssistPage(ways, speakers, filled, problems));
  }
}
