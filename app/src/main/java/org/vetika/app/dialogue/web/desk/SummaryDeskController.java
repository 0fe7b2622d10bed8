package org.vetika.app.dialogue.web.desk;

import java.util.List;
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
import org.vetika.app.dialogue.Acting;
import org.vetika.app.dialogue.Outcome;
import org.vetika.app.dialogue.Refusal;
import org.vetika.app.dialogue.ResultKind;
import org.vetika.app.dialogue.summary.AgreeingSummary;
import org.vetika.app.dialogue.summary.CirculatingSummary;
import org.vetika.app.dialogue.summary.DraftingSummary;
import org.vetika.app.dialogue.summary.EditingPoints;
import org.vetika.app.dialogue.summary.EditingSections;
import org.vetika.app.dialogue.summary.EditingSections.SectionContent;
import org.vetika.app.dialogue.summary.PointContent;
import org.vetika.app.dialogue.summary.Renumbering;
import org.vetika.app.dialogue.summary.SummaryEvent;
import org.vetika.app.dialogue.summary.SummaryResult;
import org.vetika.app.web.Access;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** The summary result at work: its outline and the steps from state to state. */
@Controller
@RequestMapping("/{language:en|km}/desk/dialogues/{number}/summary")
class SummaryDeskController {
  private final Desks desks;
  private final DraftingSummary drafting;
  private final EditingSections sections;
  private final EditingPoints points;
  private final Renumbering renumbering;
  private final CirculatingSummary circulating;
  private final AgreeingSummary agreeing;

  SummaryDeskController(
      Desks desks,
      DraftingSummary drafting,
      EditingSections sections,
      EditingPoints points,
      Renumbering renumbering,
      CirculatingSummary circulating,
      AgreeingSummary agreeing) {
    this.desks = desks;
    this.drafting = drafting;
    this.sections = sections;
    this.points = points;
    this.renumbering = renumbering;
    this.circulating = circulating;
    this.agreeing = agreeing;
  }

  @Access(Access.Who.SIGNED_IN)
  @GetMapping
  ModelAndView summary(PageContext page, Visitor visitor, @PathVariable String number) {
    Desks.Desk desk = desks.at(number, visitor);
    return View.of(
        "dialogue/desk/summary",
        SummaryPage.of(desk, desks.summary(desk), SummaryPage.Typed.NOTHING, null, page));
  }

  @Access(Access.Who.FACILITATOR)
  @PostMapping("/begin")
  ModelAndView begin(PageContext page, Visitor visitor, @PathVariable String number) {
    Desks.Desk desk = desks.at(number, visitor);
    return after(page, desk, drafting.begin(number, desk.acting(), desk.dialogue().line().title()));
  }

  @Access(Access.Who.FACILITATOR)
  @PostMapping("/{step:circulate|take-back|agree|reopen}")
  ModelAndView step(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @PathVariable String step,
      @RequestParam(defaultValue = "") String organization) {
    Desks.Desk desk = desks.at(number, visitor);
    Outcome<Acting> speaker =
        step.equals("agree")
            ? desk.acting(SummaryEvent.AGREE, organization)
            : new Outcome.Done<>(desk.acting());
    return after(
        page,
        desk,
        switch (speaker) {
          case Outcome.Done<Acting>(Acting acting) -> step(step, number, acting);
          case Outcome.Refused<Acting>(Refusal refusal) -> Outcome.refused(refusal);
          case Outcome.Overtaken<Acting> never -> throw new IllegalStateException();
        });
  }

  private Outcome<SummaryResult> step(String step, String number, Acting acting) {
    return switch (step) {
      case "circulate" -> circulating.circulate(number, acting);
      case "take-back" -> circulating.takeBack(number, acting);
      case "agree" -> agreeing.agree(number, acting);
      case "reopen" -> agreeing.reopen(number, acting);
      default -> Outcome.refused(Refusal.UNKNOWN);
    };
  }

  @Access(Access.Who.FACILITATOR)
  @PostMapping("/renumber")
  ModelAndView renumber(
      PageContext page, Visitor visitor, @PathVariable String number, @RequestParam int version) {
    Desks.Desk desk = desks.at(number, visitor);
    return after(page, desk, renumbering.renumber(number, desk.acting(), version));
  }

  @Access(Access.Who.FACILITATOR)
  @PostMapping("/title")
  ModelAndView title(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @RequestParam int version,
      @RequestParam MultiValueMap<String, String> posted) {
    Desks.Desk desk = desks.at(number, visitor);
    var form = new FormValues(posted);
    return after(
        page,
        desk,
        drafting.title(number, desk.acting(), version, form.pair("title")),
        new SummaryPage.Typed("title", form));
  }

  @Access(Access.Who.FACILITATOR)
  @PostMapping("/sections")
  ModelAndView addSection(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> posted) {
    Desks.Desk desk = desks.at(number, visitor);
    var form = new FormValues(posted);
    return after(
        page,
        desk,
        sections.add(number, desk.acting(), section(form)),
        new SummaryPage.Typed("new", form));
  }

  @Access(Access.Who.FACILITATOR)
  @PostMapping("/sections/{section}/{action:save|delete|up|down|add}")
  ModelAndView changeSection(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @PathVariable long section,
      @PathVariable String action,
      @RequestParam(defaultValue = "-1") int version,
      @RequestParam MultiValueMap<String, String> posted) {
    Desks.Desk desk = desks.at(number, visitor);
    Acting acting = desk.acting();
    var form = new FormValues(posted);
    return after(
        page,
        desk,
        switch (action) {
          case "save" -> sections.save(number, acting, section, version, section(form));
          case "delete" -> sections.delete(number, acting, section);
          case "up" -> sections.move(number, acting, section, true);
          case "down" -> sections.move(number, acting, section, false);
          case "add" -> points.add(number, acting, section, point(form));
          default -> Outcome.refused(Refusal.UNKNOWN);
        },
        new SummaryPage.Typed((action.equals("add") ? "add-" : "section-") + section, form));
  }

  private static SectionContent section(FormValues form) {
    return new SectionContent(
        form.clean("number", 0),
        ResultKind.ofKey(form.text("kind")).orElse(null),
        form.pair("title"));
  }

  private static PointContent point(FormValues form) {
    return new PointContent(
        form.text("number"),
        ResultKind.ofKey(form.text("kind")).orElse(null),
        Language.ofTag(form.text("language")).orElse(Language.KM),
        form.text("text"),
        List.of(),
        List.of(),
        List.of());
  }

  private ModelAndView after(PageContext page, Desks.Desk desk, Outcome<SummaryResult> outcome) {
    return after(page, desk, outcome, SummaryPage.Typed.NOTHING);
  }

  private ModelAndView after(
      PageContext page, Desks.Desk desk, Outcome<SummaryResult> outcome, SummaryPage.Typed typed) {
    return switch (outcome) {
      case Outcome.Done<SummaryResult> done ->
          View.redirect(page, "/desk/dialogues/" + desk.number() + "/summary");
      case Outcome.Refused<SummaryResult>(Refusal refusal) -> refused(page, desk, refusal, typed);
      case Outcome.Overtaken<SummaryResult> overtaken ->
          refused(page, desk, Refusal.OVERTAKEN, typed);
    };
  }

  private ModelAndView refused(
      PageContext page, Desks.Desk desk, Refusal refusal, SummaryPage.Typed typed) {
    if (refusal == Refusal.NOT_ALLOWED) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return View.of(
        refusal == Refusal.OVERTAKEN ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT,
        "dialogue/desk/summary",
        SummaryPage.of(desk, desks.summary(desk), typed, refusal, page));
  }
}
