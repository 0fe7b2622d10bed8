package org.vetika.app.dialogue.web.desk;

import java.io.IOException;
import java.util.List;
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
import org.vetika.app.dialogue.DialogueDeskWork;
import org.vetika.app.dialogue.DialogueFilter;
import org.vetika.app.dialogue.DialogueLine;
import org.vetika.app.dialogue.Dialogues;
import org.vetika.app.dialogue.KeepingDocument;
import org.vetika.app.dialogue.Outcome;
import org.vetika.app.dialogue.Refusal;
import org.vetika.app.dialogue.RegisteringForDialogue;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.Access;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Role;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** Dialogues on the desk: the list, registration, files. */
@Controller
@RequestMapping("/{language:en|km}/desk/dialogues")
class DialogueDeskController {
  private final Desks desks;
  private final Dialogues dialogues;
  private final RegisteringForDialogue registering;
  private final KeepingDocument keeping;
  private final Organizations organizations;
  private final List<DialogueDeskWork> work;

  DialogueDeskController(
      Desks desks,
      Dialogues dialogues,
      RegisteringForDialogue registering,
      KeepingDocument keeping,
      Organizations organizations,
      List<DialogueDeskWork> work) {
    this.desks = desks;
    this.dialogues = dialogues;
    this.registering = registering;
    this.keeping = keeping;
    this.organizations = organizations;
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

  @Access(Access.Who.SIGNED_IN)
  @GetMapping("/{number}")
  ModelAndView dialogue(PageContext page, Visitor visitor, @PathVariable String number) {
    return View.of(
        "dialogue/desk/dialogue",
        deskPage(page, desks.at(number, visitor), FormValues.EMPTY, null));
  }

  @Access({Access.Who.MEMBER, Access.Who.OFFICER, Access.Who.FACILITATOR})
  @PostMapping("/{number}/register")
  ModelAndView register(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> posted) {
    Desks.Desk desk = desks.at(number, visitor);
    var form = new FormValues(posted);
    Outcome<?> outcome =
        switch (desk.actingForAny(form.text("organization"))) {
          case Outcome.Done<Acting>(Acting acting) ->
              registering.register(number, acting, people(form));
          case Outcome<Acting> refused -> refused;
        };
    return back(page, desk, form, outcome);
  }

  /** As many as were written, or a number that no registration accepts. */
  private static int people(FormValues form) {
    try {
      Integer written = form.integer("people", 0);
      return written == null ? 1 : written;
    } catch (ArithmeticException | NumberFormatException e) {
      return -1;
    }
  }

  @Access({Access.Who.MEMBER, Access.Who.OFFICER, Access.Who.FACILITATOR})
  @PostMapping("/{number}/withdraw")
  ModelAndView withdraw(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String organization) {
    Desks.Desk desk = desks.at(number, visitor);
    Outcome<?> outcome =
        switch (desk.actingForAny(organization)) {
          case Outcome.Done<Acting>(Acting acting) -> registering.withdraw(number, acting);
          case Outcome<Acting> refused -> refused;
        };
    return back(page, desk, FormValues.EMPTY, outcome);
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
    return back(page, desk, FormValues.EMPTY, outcome);
  }

  private ModelAndView back(
      PageContext page, Desks.Desk desk, FormValues typed, Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(Refusal refusal)
        ? View.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "dialogue/desk/dialogue",
            deskPage(page, desk, typed, refusal))
        : View.redirect(page, "/desk/dialogues/" + desk.number());
  }

  private DialogueDeskPage deskPage(
      PageContext page, Desks.Desk desk, FormValues typed, @Nullable Refusal problem) {
    var registrations = registering.of(desk.number());
    var names =
        organizations.names(
            registrations.stream().map(RegisteringForDialogue.Registration::organization).toList());
    List<DialogueDeskWork.Offer> offers =
        desk.convenes()
            ? work.stream().flatMap(each -> each.forConveners(desk.number()).stream()).toList()
            : List.of();
    return DialogueDeskPage.of(
        desk, desks.summaryIfVisible(desk), registrations, names, offers, typed, problem, page);
  }
}
