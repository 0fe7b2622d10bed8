package org.vetika.app.dialogue.web.desk;

import java.io.IOException;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.dialogue.Acting;
import org.vetika.app.dialogue.CallingDialogue;
import org.vetika.app.dialogue.ChangingDialogue;
import org.vetika.app.dialogue.DialogueContent;
import org.vetika.app.dialogue.DialogueDeskWork;
import org.vetika.app.dialogue.DialogueDetail;
import org.vetika.app.dialogue.DialogueFilter;
import org.vetika.app.dialogue.DialogueLine;
import org.vetika.app.dialogue.Dialogues;
import org.vetika.app.dialogue.KeepingDocument;
import org.vetika.app.dialogue.OrganizationNumbers;
import org.vetika.app.dialogue.Outcome;
import org.vetika.app.dialogue.Refusal;
import org.vetika.app.dialogue.RegisteringForDialogue;
import org.vetika.app.dialogue.SeriesTable;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.organization.Organizations;
import org.vetika.app.topic.Topics;
import org.vetika.app.web.Access;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Role;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** Dialogues on the desk: the list, calling and changing, registration, files. */
@Controller
@RequestMapping("/{language:en|km}/desk/dialogues")
class DialogueDeskController {
  private final Desks desks;
  private final Dialogues dialogues;
  private final CallingDialogue calling;
  private final ChangingDialogue changing;
  private final RegisteringForDialogue registering;
  private final KeepingDocument keeping;
  private final OrganizationNumbers numbers;
  private final Organizations organizations;
  private final SeriesTable series;
  private final Topics topics;
  private final Places places;
  private final List<DialogueDeskWork> work;

  DialogueDeskController(
      Desks desks,
      Dialogues dialogues,
      CallingDialogue calling,
      ChangingDialogue changing,
      RegisteringForDialogue registering,
      KeepingDocument keeping,
      OrganizationNumbers numbers,
      Organizations organizations,
      SeriesTable series,
      Topics topics,
      Places places,
      List<DialogueDeskWork> work) {
    this.desks = desks;
    this.dialogues = dialogues;
    this.calling = calling;
    this.changing = changing;
    this.registering = registering;
    this.keeping = keeping;
    this.numbers = numbers;
    this.organizations = organizations;
    this.series = series;
    this.topics = topics;
    this.places = places;
    this.work = work;
  }

  @Access(Access.Who.SIGNED_IN)
  @GetMapping
  ModelAndView list(PageContext page, Visitor visitor) {
    List<DialogueLine> lines =
        visitor.mandates().stream()
            .filter(mandate -> mandate.role() != Role.ADMINISTRATOR)
            .map(Visitor.Mandate::organization)
            .distinct()
            .flatMap(organization ->
                dialogues
                    .page(DialogueFilter.ofOrganization(organization), null, 200)
                    .lines()
                    .stream())
            .distinct()
            .sorted(java.util.Comparator.comparing(DialogueLine::startsOn).reversed())
            .toList();
    return View.of(
        "dialogue/desk/list", DialogueListPage.of(visitor.has(Role.FACILITATOR), lines, page));
  }

  @Access(Access.Who.FACILITATOR)
  @GetMapping("/new")
  ModelAndView blank(PageContext page, Visitor visitor) {
    long organization = facilitated(visitor);
    var own = organizations.names(List.of(organization)).get(organization);
    String number = own == null ? "" : own.number();
    var form = new FormValues(Map.of("organization", List.of(number), "role", List.of("convened")));
    return form(page, null, 0, form, null, false);
  }

  @Access(Access.Who.FACILITATOR)
  @PostMapping("/new")
  ModelAndView call(
      PageContext page, Visitor visitor, @RequestParam MultiValueMap<String, String> posted) {
    var form = new FormValues(posted);
    Outcome<String> outcome =
        switch (DialogueForm.read(form, numbers)) {
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

  @Access(Access.Who.SIGNED_IN)
  @GetMapping("/{number}")
  ModelAndView dialogue(PageContext page, Visitor visitor, @PathVariable String number) {
    return View.of("dialogue/desk/dialogue", deskPage(page, desks.at(number, visitor), null));
  }

  @Access(Access.Who.FACILITATOR)
  @GetMapping("/{number}/edit")
  ModelAndView edit(PageContext page, Visitor visitor, @PathVariable String number) {
    DialogueDetail dialogue = desks.at(number, visitor).dialogue();
    return form(page, number, dialogue.version(), formOf(dialogue), null, false);
  }

  @Access(Access.Who.FACILITATOR)
  @PostMapping("/{number}/edit")
  ModelAndView change(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @RequestParam int version,
      @RequestParam MultiValueMap<String, String> posted) {
    var form = new FormValues(posted);
    Acting acting = desks.at(number, visitor).acting();
    Outcome<DialogueDetail> outcome =
        switch (DialogueForm.read(form, numbers)) {
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

  @Access({Access.Who.MEMBER, Access.Who.OFFICER, Access.Who.FACILITATOR})
  @PostMapping("/{number}/register")
  ModelAndView register(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @RequestParam(defaultValue = "1") int people) {
    Desks.Desk desk = desks.at(number, visitor);
    return back(page, desk, registering.register(number, desk.acting(), people));
  }

  @Access({Access.Who.MEMBER, Access.Who.OFFICER, Access.Who.FACILITATOR})
  @PostMapping("/{number}/withdraw")
  ModelAndView withdraw(PageContext page, Visitor visitor, @PathVariable String number) {
    Desks.Desk desk = desks.at(number, visitor);
    return back(page, desk, registering.withdraw(number, desk.acting()));
  }

  @Access(Access.Who.FACILITATOR)
  @PostMapping("/{number}/documents")
  ModelAndView keep(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "") String fileLanguage)
      throws IOException {
    Desks.Desk desk = desks.at(number, visitor);
    String name = file.getOriginalFilename();
    Outcome<String> outcome =
        keeping.keep(
            number,
            desk.acting(),
            name == null ? "" : name,
            file.getBytes(),
            Language.ofTag(fileLanguage).orElse(null),
            false);
    return back(page, desk, outcome);
  }

  private <T> ModelAndView back(PageContext page, Desks.Desk desk, Outcome<T> outcome) {
    return outcome instanceof Outcome.Refused<T>(Refusal refusal)
        ? View.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "dialogue/desk/dialogue",
            deskPage(page, desk, refusal))
        : View.redirect(page, "/desk/dialogues/" + desk.number());
  }

  private DialogueDeskPage deskPage(PageContext page, Desks.Desk desk, @Nullable Refusal problem) {
    var registrations = registering.of(desk.number());
    var names =
        organizations.names(
            registrations.stream().map(RegisteringForDialogue.Registration::organization).toList());
    List<DialogueDeskWork.Offer> offers =
        desk.convenes()
            ? work.stream().flatMap(each -> each.forConveners(desk.number()).stream()).toList()
            : List.of();
    return DialogueDeskPage.of(
        desk, desks.summaryIfVisible(desk), registrations, names, offers, problem, page);
  }

  private ModelAndView form(
      PageContext page,
      @Nullable String number,
      int version,
      FormValues form,
      @Nullable Refusal problem,
      boolean overtaken) {
    var choices = new DialogueFormPage.Choices(series.all(), topics.all(), places.provinces());
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
