package org.vetika.app.dialogue.web.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.dialogue.Acting;
import org.vetika.app.dialogue.CallingDialogue;
import org.vetika.app.dialogue.ChangingDialogue;
import org.vetika.app.dialogue.DialogueContent;
import org.vetika.app.dialogue.DialogueDetail;
import org.vetika.app.dialogue.OrganizationNumbers;
import org.vetika.app.dialogue.Outcome;
import org.vetika.app.dialogue.Refusal;
import org.vetika.app.dialogue.SeriesTable;
import org.vetika.app.organization.Organizations;
import org.vetika.app.topic.Topics;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Role;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** The form of a dialogue: calling one and changing it. */
@Controller
@Access(Access.Who.FACILITATOR)
@RequestMapping("/{language:en|km}/desk/dialogues")
class DialogueFormController {
  private final Desks desks;
  private final CallingDialogue calling;
  private final ChangingDialogue changing;
  private final OrganizationNumbers numbers;
  private final Organizations organizations;
  private final SeriesTable series;
  private final Topics topics;
  private final PlaceFields places;

  DialogueFormController(
      Desks desks,
      CallingDialogue calling,
      ChangingDialogue changing,
      OrganizationNumbers numbers,
      Organizations organizations,
      SeriesTable series,
      Topics topics,
      PlaceFields places) {
    this.desks = desks;
    this.calling = calling;
    this.changing = changing;
    this.numbers = numbers;
    this.organizations = organizations;
    this.series = series;
    this.topics = topics;
    this.places = places;
  }

  @GetMapping("/new")
  ModelAndView blank(PageContext page, Visitor visitor) {
    long organization = facilitated(visitor);
    var own = organizations.names(List.of(organization)).get(organization);
    String number = own == null ? "" : own.number();
    var form = new FormValues(Map.of("organization", List.of(number), "role", List.of("convened")));
    return form(page, null, 0, form, null, false);
  }

  @PostMapping("/new")
  ModelAndView call(
      PageContext page, Visitor visitor, @RequestParam MultiValueMap<String, String> posted) {
    var form = new FormValues(posted);
    if (form.has("look", "places")) {
      return form(page, null, 0, form, null, false);
    }
    Outcome<String> outcome =
        switch (DialogueForm.read(form, numbers, places.read(form))) {
          case Outcome.Done<DialogueContent>(DialogueContent content) ->
              calling.call(convener(visitor, content), content, form.text("note"));
          case Outcome.Refused<DialogueContent>(Refusal refusal) -> Outcome.refused(refusal);
          case Outcome.Overtaken<DialogueContent> never -> throw new IllegalStateException();
        };
    return switch (outcome) {
      case Outcome.Done<String>(String number) -> View.redirect(page, "/desk/dialogues/" + number);
      case Outcome.Refused<String>(Refusal refusal) -> form(page, null, 0, form, refusal, false);
      case Outcome.Overtaken<String> never -> throw new IllegalStateException();
    };
  }

  @GetMapping("/{number}/edit")
  ModelAndView edit(PageContext page, Visitor visitor, @PathVariable String number) {
    DialogueDetail dialogue = desks.at(number, visitor).dialogue();
    return form(page, number, dialogue.version(), formOf(dialogue), null, false);
  }

  @PostMapping("/{number}/edit")
  ModelAndView change(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @RequestParam int version,
      @RequestParam MultiValueMap<String, String> posted) {
    var form = new FormValues(posted);
    Acting acting = desks.at(number, visitor).acting();
    if (form.has("look", "places")) {
      return form(page, number, version, form, null, false);
    }
    Outcome<DialogueDetail> outcome =
        switch (DialogueForm.read(form, numbers, places.read(form))) {
          case Outcome.Done<DialogueContent>(DialogueContent content) ->
              changing.change(number, acting, version, content, form.text("note"));
          case Outcome.Refused<DialogueContent>(Refusal refusal) -> Outcome.refused(refusal);
          case Outcome.Overtaken<DialogueContent> never -> throw new IllegalStateException();
        };
    return switch (outcome) {
      case Outcome.Done<DialogueDetail> done -> View.redirect(page, "/desk/dialogues/" + number);
      case Outcome.Refused<DialogueDetail>(Refusal refusal) ->
          form(page, number, version, form, refusal, false);
      case Outcome.Overtaken<DialogueDetail>(DialogueDetail current) ->
          form(page, number, current.version(), form, null, true);
    };
  }

  private ModelAndView form(
      PageContext page,
      @Nullable String number,
      int version,
      FormValues form,
      @Nullable Refusal problem,
      boolean overtaken) {
    var choices =
        new DialogueFormPage.Choices(
            series.all(),
            topics.all(),
            places.read(form),
            place -> places.label(place, page.language()));
    var model = DialogueFormPage.of(page, choices, number, version, form, problem, overtaken);
    HttpStatus status =
        overtaken
            ? HttpStatus.CONFLICT
            : problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    return View.of(status, "dialogue/desk/form", model);
  }

  private static FormValues formOf(DialogueDetail dialogue) {
    Map<Long, String> numbersById =
        dialogue.participations().stream()
            .collect(
                Collectors.toMap(
                    part -> part.organization().id(), part -> part.organization().number()));
    return DialogueForm.of(DialogueContent.of(dialogue), numbersById);
  }

  private static long facilitated(Visitor visitor) {
    return visitor.mandates().stream()
        .filter(mandate -> mandate.role() == Role.FACILITATOR)
        .map(Visitor.Mandate::organization)
        .findFirst()
        .orElseThrow();
  }

  /** Of the organizations that the visitor facilitates, the one that the form names as convener. */
  private static Acting convener(Visitor visitor, DialogueContent content) {
    return visitor.mandates().stream()
        .filter(mandate -> mandate.role() == Role.FACILITATOR)
        .map(mandate -> new Acting(visitor, mandate.organization()))
        .filter(acting ->
            content.organizations().stream()
                .anyMatch(part ->
                    part.organization() == acting.organization()
                        && part.role() == org.vetika.app.dialogue.ParticipationRole.CONVENED))
        .findFirst()
        .orElseGet(() -> new Acting(visitor, facilitated(visitor)));
  }
}
