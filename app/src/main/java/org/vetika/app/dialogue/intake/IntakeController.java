package org.vetika.app.dialogue.intake;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.dialogue.importing.Progress;
import org.vetika.app.dialogue.importing.ProvinceNames;
import org.vetika.app.dialogue.importing.ReadingOutcome;
import org.vetika.app.dialogue.importing.RefusalReason;
import org.vetika.app.dialogue.importing.SummaryReader;
import org.vetika.app.dialogue.intake.IntakeContent.Problem;
import org.vetika.app.dialogue.intake.KeptImports.Kept;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Role;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** A facilitator gives a document, corrects what was read, and saves it as a draft. */
@Controller
@RequestMapping("/{language:en|km}/desk/dialogues/import")
@Access(Access.Who.FACILITATOR)
class IntakeController {
  private final SummaryReader reader = new SummaryReader(new ProvinceNames());
  private final KeptImports imports;
  private final FirstForm firstForm;
  private final SavingIntake saving;
  private final Organizations organizations;
  private final Places places;
  private final Clock clock;

  IntakeController(
      KeptImports imports,
      FirstForm firstForm,
      SavingIntake saving,
      Organizations organizations,
      Places places,
      Clock clock) {
    this.imports = imports;
    this.firstForm = firstForm;
    this.saving = saving;
    this.organizations = organizations;
    this.places = places;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView choose(Visitor visitor, PageContext page) {
    return View.of("dialogue/intake-upload", uploadPage(visitor, "", page));
  }

  @PostMapping
  ModelAndView upload(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "0") long organization,
      Visitor visitor,
      PageContext page)
      throws IOException {
    if (!KeptImports.facilitates(visitor, organization)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    byte[] content = file == null ? new byte[0] : file.getBytes();
    String name = file == null ? "" : Optional.ofNullable(file.getOriginalFilename()).orElse("");
    return switch (reader.read(name, content, Progress.SILENT)) {
      case ReadingOutcome.Read read ->
          View.redirect(
              page,
              "/desk/dialogues/import/"
                  + imports.keep(visitor.person(), organization, name, content));
      case ReadingOutcome.Refused(RefusalReason reason, String detail) ->
          View.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "dialogue/intake-upload",
              uploadPage(visitor, page.t(reason.messageKey()), page));
    };
  }

  @GetMapping("/{id}")
  ModelAndView review(@PathVariable UUID id, Visitor visitor, PageContext page) {
    Kept kept = find(id, visitor);
    if (kept.dialogue() != null) {
      return View.redirect(page, editor(kept.dialogue()));
    }
    ReadingOutcome.Read read = read(kept);
    return show(HttpStatus.OK, kept, read, firstForm.of(read.summary()), List.of(), page);
  }

  @PostMapping("/{id}")
  ModelAndView press(
      @PathVariable UUID id,
      @RequestParam(name = "do", defaultValue = "save") String button,
      @RequestParam MultiValueMap<String, String> posted,
      Visitor visitor,
      PageContext page) {
    Kept kept = find(id, visitor);
    if (kept.dialogue() != null) {
      return View.redirect(page, editor(kept.dialogue()));
    }
    IntakeForm form = IntakePost.form(posted);
    if (!button.equals("save")) {
      IntakeForm edited = IntakeEditing.edit(form, button).form();
      return show(HttpStatus.OK, kept, read(kept), edited, List.of(), page);
    }
    return switch (saving.save(id, visitor, form)) {
      case SavingIntake.Result.Saved(String dialogue) -> View.redirect(page, editor(dialogue));
      case SavingIntake.Result.Refused(List<Problem> problems) ->
          show(HttpStatus.UNPROCESSABLE_CONTENT, kept, read(kept), form, problems, page);
      case SavingIntake.Result.Unknown none ->
          throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  private Kept find(UUID id, Visitor visitor) {
    return imports
        .find(id, visitor)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static String editor(String dialogue) {
    return "/desk/dialogues/" + dialogue + "/summary";
  }

  /** Read anew each time: the reader is quick and gives the same for the same bytes. */
  private ReadingOutcome.Read read(Kept kept) {
    byte[] content = kept.content() == null ? new byte[0] : kept.content();
    if (reader.read(kept.fileName(), content, Progress.SILENT)
        instanceof ReadingOutcome.Read read) {
      return read;
    }
    throw new IllegalStateException("A document that could be read when it was kept");
  }

  private ModelAndView show(
      HttpStatus status,
      Kept kept,
      ReadingOutcome.Read read,
      IntakeForm form,
      List<Problem> problems,
      PageContext page) {
    var matches =
        form.organizations().stream()
            .map(row -> organizations.matches(row.name(), row.acronym()))
            .toList();
    var provinces =
        places.provinces().stream()
            .map(place -> new IntakePage.Choice(place.code(), place.name(page.language())))
            .toList();
    return View.of(
        status,
        "dialogue/intake-review",
        IntakePage.of(kept, read, form, problems, matches, provinces, page));
  }

  private IntakeUploadPage uploadPage(Visitor visitor, String problem, PageContext page) {
    var waiting =
        imports.waiting(visitor).stream()
            .map(each ->
                new IntakeUploadPage.Waiting(
                    each.fileName(),
                    page.href("/desk/dialogues/import/" + each.id()),
                    page.date(each.since().atZone(clock.getZone()).toLocalDate())))
            .toList();
    return new IntakeUploadPage(mandates(visitor), waiting, problem);
  }

  private static List<IntakePage.Choice> mandates(Visitor visitor) {
    return visitor.mandates().stream()
        .filter(mandate -> mandate.role() == Role.FACILITATOR)
        .map(mandate ->
            new IntakePage.Choice(
                Long.toString(mandate.organization()), mandate.organizationName()))
        .toList();
  }
}
