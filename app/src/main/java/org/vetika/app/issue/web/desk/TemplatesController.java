package org.vetika.app.issue.web.desk;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
import org.vetika.app.dialogue.TextPair;
import org.vetika.app.issue.AnswerTemplate;
import org.vetika.app.issue.AnswerTemplates;
import org.vetika.app.issue.Decision;
import org.vetika.app.issue.Outcome;
import org.vetika.app.issue.Refusal;
import org.vetika.app.web.Access;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Role;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** Templates of answers: seeing, adding and withdrawing them. */
@Controller
@RequestMapping("/{language:en|km}/desk/issues/templates")
@Access(Access.Who.OFFICER)
class TemplatesController {
  private static final ZoneId CAMBODIA = ZoneId.of("Asia/Phnom_Penh");
  private static final String PATH = "/desk/issues/templates";

  private final AnswerTemplates templates;

  TemplatesController(AnswerTemplates templates) {
    this.templates = templates;
  }

  @GetMapping
  ModelAndView list(PageContext page, Visitor visitor) {
    return show(page, visitor, Posted.NOTHING, null);
  }

  @PostMapping
  ModelAndView add(
      PageContext page, Visitor visitor, @RequestParam MultiValueMap<String, String> posted) {
    var typed = new Posted(posted);
    var content =
        new AnswerTemplates.Content(
            typed.text("name"),
            Decision.ofKey(typed.text("decision")).orElse(null),
            new TextPair(typed.text("text_en"), typed.text("text_km")),
            new TextPair(typed.text("action_en"), typed.text("action_km")),
            typed.text("ground"));
    return after(page, visitor, typed, templates.add(visitor, typed.id("organization"), content));
  }

  @PostMapping("/{template}/withdraw")
  ModelAndView withdraw(
      PageContext page,
      Visitor visitor,
      @PathVariable long template,
      @RequestParam long organization) {
    return after(
        page, visitor, Posted.NOTHING, templates.withdraw(visitor, organization, template));
  }

  private ModelAndView after(
      PageContext page, Visitor visitor, Posted typed, Outcome<Long> outcome) {
    return switch (outcome) {
      case Outcome.Done<Long> done -> View.redirect(page, PATH);
      case Outcome.Refused<Long>(Refusal refusal) -> {
        if (refusal == Refusal.NOT_ALLOWED) {
          throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        String field =
            switch (refusal) {
              case TITLE_MISSING, TITLE_TOO_LONG -> "name";
              case TEXT_MISSING, TEXT_TOO_LONG -> "text_" + page.language().tag();
              default -> "";
            };
        yield show(page, visitor, typed, new IssueDeskPage.Problem(field, page.t(text(refusal))));
      }
      case Outcome.Overtaken<Long> never -> throw new IllegalStateException();
    };
  }

  private static String text(Refusal refusal) {
    return switch (refusal) {
      case TITLE_MISSING -> "issue-desk.template.name-missing";
      case TITLE_TOO_LONG -> "issue-desk.template.name-too-long";
      case NOT_APPLICABLE -> "issue-desk.template.gone";
      default -> "issue-refused." + refusal.key();
    };
  }

  private ModelAndView show(
      PageContext page, Visitor visitor, Posted typed, IssueDeskPage.@Nullable Problem problem) {
    List<Visitor.Mandate> answersFor =
        visitor.mandates().stream().filter(each -> each.role() == Role.OFFICER).toList();
    return View.of(
        problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
        "issue/desk/templates",
        new TemplatesPage(
            answersFor.stream().map(each -> shelf(each, page)).toList(),
            page.href(PATH),
            fields(page, answersFor, typed),
            problem));
  }

  private TemplatesPage.Shelf shelf(Visitor.Mandate mandate, PageContext page) {
    return new TemplatesPage.Shelf(
        mandate.organizationName(),
        templates.of(mandate.organization()).stream().map(each -> kept(each, page)).toList());
  }

  private static TemplatesPage.Kept kept(AnswerTemplate template, PageContext page) {
    Decision decision = template.decision();
    return new TemplatesPage.Kept(
        template.name(),
        decision == null ? null : page.t("issue-decision." + decision.key()),
        lines(template, Language.EN),
        lines(template, Language.KM),
        page.t(
            "issue-desk.template.added",
            template.addedBy(),
            page.date(LocalDate.ofInstant(template.addedAt(), CAMBODIA))),
        page.href(PATH + "/" + template.id() + "/withdraw"),
        template.organization());
  }

  private static List<String> lines(AnswerTemplate template, Language language) {
    return Stream.of(template.text().in(language), template.action().in(language))
        .flatMap(text -> text == null ? Stream.of() : ThreadLines.lines(text).stream())
        .toList();
  }

  private static List<Field> fields(
      PageContext page, List<Visitor.Mandate> answersFor, Posted typed) {
    var organizations = new ArrayList<Field.Option>();
    answersFor.forEach(each ->
        organizations.add(
            new Field.Option(String.valueOf(each.organization()), each.organizationName())));
    return new Fields(page, typed)
        .select(
            "organization",
            "template-organization",
            false,
            organizations,
            organizations.isEmpty() ? "" : organizations.getFirst().value())
        .line("name", "template-name", false, "")
        .select("decision", "template-decision", true, AnswerFields.decisions(page), "")
        .area("text_km", "template-text-km", true, "", Language.KM)
        .area("text_en", "template-text-en", true, "", Language.EN)
        .area("action_km", "template-action-km", true, "", Language.KM)
        .area("action_en", "template-action-en", true, "", Language.EN)
        .line("ground", "ground", true, "")
        .asked();
  }
}
