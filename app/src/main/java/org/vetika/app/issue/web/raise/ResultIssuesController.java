package org.vetika.app.issue.web.raise;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.dialogue.DialoguePlace;
import org.vetika.app.dialogue.PublishedResult;
import org.vetika.app.dialogue.ResultEntry;
import org.vetika.app.dialogue.ResultFilter;
import org.vetika.app.dialogue.Results;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.issue.Authorities;
import org.vetika.app.issue.Visibility;
import org.vetika.app.issue.draft.Addressing;
import org.vetika.app.issue.draft.Asker;
import org.vetika.app.issue.draft.DraftKind;
import org.vetika.app.issue.draft.IssueDraft;
import org.vetika.app.issue.draft.IssueDrafts;
import org.vetika.app.issue.draft.RaisedAtDialogue;
import org.vetika.app.organization.OrganizationSummary;
import org.vetika.app.topic.Topic;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** The published points of a dialogue: one click makes an issue of a point, ready to be checked. */
@Controller
@RequestMapping("/{language:en|km}/desk/dialogues/{number}/issues")
class ResultIssuesController {
  private final Facilitated facilitated;
  private final Results results;
  private final RaisedAtDialogue raised;
  private final IssueDrafts drafts;
  private final Authorities authorities;
  private final PointText texts;

  ResultIssuesController(
      Facilitated facilitated,
      Results results,
      RaisedAtDialogue raised,
      IssueDrafts drafts,
      Authorities authorities,
      PointText texts) {
    this.facilitated = facilitated;
    this.results = results;
    this.raised = raised;
    this.drafts = drafts;
    this.authorities = authorities;
    this.texts = texts;
  }

  @Access(Access.Who.FACILITATOR)
  @GetMapping
  ModelAndView list(PageContext page, Visitor visitor, @PathVariable String number) {
    Facilitated.Desk desk = facilitated.at(number, visitor);
    var filter = new ResultFilter(desk.number(), null, null, null, null, null);
    List<RaisedAtDialogue.Raised> issues = raised.at(desk.number());
    return View.of(
        "issue/raise/results",
        ResultIssuesPage.of(
            desk.dialogue().line(), results.page(filter, null, 1000).entries(), issues, page));
  }

  @Access(Access.Who.FACILITATOR)
  @PostMapping
  ModelAndView raise(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String result) {
    Facilitated.Desk desk = facilitated.at(number, visitor);
    ResultEntry entry =
        results
            .find(desk.number(), result)
            .filter(found -> !found.result().removed())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    String token =
        drafts.begin(
            desk.origin(DraftKind.RESULT, entry.result().number()),
            entry.result().originalLanguage());
    IssueDraft draft = drafts.find(token, visitor).orElseThrow();
    drafts.save(filledIn(draft, desk, entry));
    return View.redirect(page, StepFrame.address(token) + "/check");
  }

  private IssueDraft filledIn(IssueDraft draft, Facilitated.Desk desk, ResultEntry entry) {
    PublishedResult point = entry.result();
    String place =
        desk.dialogue().line().places().stream()
            .map(DialoguePlace::place)
            .filter(Objects::nonNull)
            .map(Place::code)
            .findFirst()
            .orElse(null);
    String topic = point.topics().stream().map(Topic::code).findFirst().orElse(null);
    Optional<Long> addressee = addressee(point);
    return draft
        .with(texts.matter(entry))
        .at(place)
        .about(topic)
        .unlike()
        .withFiles()
        .addressed(
            addressee.isPresent() ? Addressing.CHOSEN : Addressing.SUGGESTED,
            addressee.orElse(null))
        .by(Asker.organization(desk.organization()))
        .seenBy(Visibility.PUBLIC);
  }

  /** The first of those the point is addressed to that is an authority. */
  private Optional<Long> addressee(PublishedResult point) {
    return point.addressees().stream()
        .map(PublishedResult.Addressee::organization)
        .filter(Objects::nonNull)
        .flatMap(organization -> authorities.answering(organization.id()).stream())
        .map(OrganizationSummary::id)
        .findFirst();
  }

  /** By the number of the point, what was raised from it. */
  static Map<String, List<RaisedAtDialogue.Raised>> byResult(List<RaisedAtDialogue.Raised> issues) {
    return issues.stream()
        .filter(issue -> issue.result() != null)
        .collect(Collectors.groupingBy(issue -> String.valueOf(issue.result())));
  }
}
