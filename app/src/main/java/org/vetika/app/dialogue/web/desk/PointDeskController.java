package org.vetika.app.dialogue.web.desk;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.vetika.app.dialogue.Outcome;
import org.vetika.app.dialogue.Refusal;
import org.vetika.app.dialogue.summary.Discussion;
import org.vetika.app.dialogue.summary.ReadingSummary;
import org.vetika.app.dialogue.summary.StatementKind;
import org.vetika.app.dialogue.summary.SummaryResult.Point;
import org.vetika.app.organization.Organizations;
import org.vetika.app.record.Removals;
import org.vetika.app.record.SealedOriginals;
import org.vetika.app.topic.Topics;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** One point of a summary result: writing it, and what participants say about it. */
@Controller
@RequestMapping("/{language:en|km}/desk/dialogues/{number}/summary")
class PointDeskController {
  /** After these the point may be gone or its place may have changed. */
  private static final Set<String> BACK_TO_OUTLINE =
      Set.of("split", "join", "delete", "up", "down");

  private final Desks desks;
  private final PointActions actions;
  private final Organizations organizations;
  private final Topics topics;
  private final Removals removals;
  private final SealedOriginals originals;

  PointDeskController(
      Desks desks,
      PointActions actions,
      Organizations organizations,
      Topics topics,
      Removals removals,
      SealedOriginals originals) {
    this.desks = desks;
    this.actions = actions;
    this.organizations = organizations;
    this.topics = topics;
    this.removals = removals;
    this.originals = originals;
  }

  @Access(Access.Who.SIGNED_IN)
  @GetMapping("/points/{point}")
  ModelAndView point(
      PageContext page, Visitor visitor, @PathVariable String number, @PathVariable long point) {
    return show(page, desks.at(number, visitor), point, null);
  }

  @Access({Access.Who.MEMBER, Access.Who.OFFICER, Access.Who.FACILITATOR})
  @PostMapping("/points/{point}/{action:[a-z]+}")
  ModelAndView act(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @PathVariable long point,
      @PathVariable String action,
      @RequestParam MultiValueMap<String, String> posted) {
    Desks.Desk desk = desks.at(number, visitor);
    var form = new FormValues(posted);
    return switch (actions.act(desk, point, action, form)) {
      case Outcome.Done<?> done when BACK_TO_OUTLINE.contains(action) ->
          View.redirect(page, "/desk/dialogues/" + number + "/summary");
      case Outcome<?> other -> after(page, desk, point, other, action, form);
    };
  }

  @Access(Access.Who.FACILITATOR)
  @PostMapping("/amendments/{amendment}")
  ModelAndView decide(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @PathVariable long amendment,
      @RequestParam String decision,
      @RequestParam MultiValueMap<String, String> posted) {
    Desks.Desk desk = desks.at(number, visitor);
    var form = new FormValues(posted);
    return after(
        page,
        desk,
        pointOf(desk, StatementKind.AMENDMENTS, amendment),
        actions.decide(desk, amendment, decision, form.text("reason")),
        "amendments-" + amendment,
        form);
  }

  @Access(Access.Who.FACILITATOR)
  @PostMapping("/{kind:comments|amendments|reservations}/{id}/remove")
  ModelAndView remove(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @PathVariable String kind,
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> posted) {
    Desks.Desk desk = desks.at(number, visitor);
    var form = new FormValues(posted);
    StatementKind what = StatementKind.ofKey(kind).orElseThrow();
    return after(
        page,
        desk,
        pointOf(desk, what, id),
        actions.remove(desk, what, id, form),
        "remove-" + kind + "-" + id,
        form);
  }

  /** Back to the point, where a refused form still shows what was typed into it. */
  private ModelAndView after(
      PageContext page,
      Desks.Desk desk,
      long point,
      Outcome<?> outcome,
      String action,
      FormValues form) {
    return switch (outcome) {
      case Outcome.Done<?> done ->
          View.redirect(page, "/desk/dialogues/" + desk.number() + "/summary/points/" + point);
      case Outcome.Refused<?> refused ->
          show(page, desk, point, new Attempt(action, form, refused.refusal()));
      case Outcome.Overtaken<?> overtaken ->
          show(page, desk, point, new Attempt(action, form, Refusal.OVERTAKEN));
    };
  }

  /** The point that something was said about; 404 when there is none any more. */
  private long pointOf(Desks.Desk desk, StatementKind kind, long id) {
    ReadingSummary.AtWork work = desks.summary(desk);
    Stream<@Nullable Long> points =
        switch (kind) {
          case COMMENTS ->
              work.comments().stream()
                  .filter(each -> each.id() == id)
                  .map(Discussion.Comment::point);
          case AMENDMENTS ->
              work.amendments().stream()
                  .filter(each -> each.id() == id)
                  .map(Discussion.Amendment::point);
          case RESERVATIONS ->
              work.reservations().stream()
                  .filter(each -> each.id() == id)
                  .map(Discussion.Reservation::point);
        };
    return points
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ModelAndView show(PageContext page, Desks.Desk desk, long id, @Nullable Attempt attempt) {
    Refusal problem = attempt == null ? null : attempt.problem();
    if (problem == Refusal.NOT_ALLOWED) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    ReadingSummary.AtWork work = desks.summary(desk);
    Point point =
        work.summary()
            .point(id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var names = organizations.names(speakers(work));
    List<DialogueFormPage.Option> choices =
        topics.all().stream()
            .filter(topic -> topic.parent() != null || point.topics().contains(topic.code()))
            .map(topic -> new DialogueFormPage.Option(topic.code(), topic.name(page.language())))
            .toList();
    var stubs = removals.below(desk.number());
    var material =
        new PointPage.Material(
            desk, work, point, names, choices, stubs, originals.keeps(), attempt);
    HttpStatus status =
        problem == null
            ? HttpStatus.OK
            : problem == Refusal.OVERTAKEN ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    return View.of(status, "dialogue/desk/point", PointPage.of(material, page));
  }

  private static Set<Long> speakers(ReadingSummary.AtWork work) {
    return Stream.of(
            work.comments().stream().map(Discussion.Comment::organization),
            work.amendments().stream().map(Discussion.Amendment::organization),
            work.reservations().stream().map(Discussion.Reservation::organization))
        .flatMap(each -> each)
        .collect(Collectors.toSet());
  }
}
