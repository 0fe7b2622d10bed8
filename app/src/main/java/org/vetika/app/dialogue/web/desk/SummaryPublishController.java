package org.vetika.app.dialogue.web.desk;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
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
import org.vetika.app.dialogue.summary.ComparingVersions;
import org.vetika.app.dialogue.summary.PublishingSummary;
import org.vetika.app.dialogue.summary.PublishingSummary.Prepared;
import org.vetika.app.dialogue.summary.SummaryEvent;
import org.vetika.app.dialogue.summary.SummaryVersions.Version;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** Publishing with a look at the fingerprint, and comparing versions. */
@Controller
@RequestMapping("/{language:en|km}/desk/dialogues/{number}/summary")
class SummaryPublishController {
  private final Desks desks;
  private final PublishingSummary publishing;
  private final ComparingVersions comparing;

  SummaryPublishController(Desks desks, PublishingSummary publishing, ComparingVersions comparing) {
    this.desks = desks;
    this.publishing = publishing;
    this.comparing = comparing;
  }

  @Access(Access.Who.FACILITATOR)
  @GetMapping("/publish")
  ModelAndView prepare(PageContext page, Visitor visitor, @PathVariable String number) {
    return prepared(page, desks.at(number, visitor), null);
  }

  @Access(Access.Who.FACILITATOR)
  @PostMapping("/publish")
  ModelAndView publish(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @RequestParam String fingerprint,
      @RequestParam(defaultValue = "") String organization) {
    Desks.Desk desk = desks.at(number, visitor);
    Outcome<Prepared> outcome =
        switch (desk.acting(SummaryEvent.PUBLISH, organization)) {
          case Outcome.Done<Acting>(Acting acting) ->
              publishing.publish(number, acting, fingerprint);
          case Outcome.Refused<Acting>(Refusal refusal) -> Outcome.refused(refusal);
          case Outcome.Overtaken<Acting> never -> throw new IllegalStateException();
        };
    return switch (outcome) {
      case Outcome.Done<Prepared> done -> View.redirect(page, "/dialogues/" + number);
      case Outcome.Refused<Prepared>(Refusal refusal) -> prepared(page, desk, refusal);
      case Outcome.Overtaken<Prepared> overtaken -> prepared(page, desk, Refusal.OVERTAKEN);
    };
  }

  private ModelAndView prepared(PageContext page, Desks.Desk desk, @Nullable Refusal problem) {
    String back = "/desk/dialogues/" + desk.number() + "/summary";
    return switch (publishing.prepare(desk.number(), desk.acting())) {
      case Outcome.Done<Prepared>(Prepared prepared) ->
          View.of(
              problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
              "dialogue/desk/publish",
              new PublishPage(
                  desk.number(),
                  page.href(back + "/publish"),
                  page.href(back),
                  prepared.fingerprint(),
                  prepared.canonicalText(),
                  DialogueFormPage.choices(desk.fitting(SummaryEvent.PUBLISH), page),
                  problem == null ? null : page.t("dialogue-refused." + problem.key())));
      case Outcome.Refused<Prepared>(Refusal refusal) ->
          throw new ResponseStatusException(
              refusal == Refusal.NOT_ALLOWED ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND);
      case Outcome.Overtaken<Prepared> never -> throw new IllegalStateException();
    };
  }

  @Access(Access.Who.SIGNED_IN)
  @GetMapping("/compare")
  ModelAndView compare(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @RequestParam(defaultValue = "0") int before,
      @RequestParam(defaultValue = "0") int after) {
    Desks.Desk desk = desks.at(number, visitor);
    List<Integer> versions = desks.summary(desk).versions().stream().map(Version::version).toList();
    int newer = after == 0 ? versions.getFirst() : after;
    int older = before == 0 ? Math.max(versions.getLast(), newer - 1) : before;
    var rows =
        comparing
            .compare(number, older, newer)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
            .stream()
            .map(change -> new ComparePage.Row(numbers(change), change.same(), change.text()))
            .toList();
    String back = "/desk/dialogues/" + number + "/summary";
    return View.of(
        "dialogue/desk/compare",
        new ComparePage(
            number,
            page.href(back + "/compare"),
            page.href(back),
            older,
            newer,
            versions.reversed(),
            rows));
  }

  private static String numbers(ComparingVersions.PointChange change) {
    return String.join(
        " → ",
        Stream.of(change.oldNumber(), change.newNumber())
            .filter(Objects::nonNull)
            .distinct()
            .toList());
  }
}
