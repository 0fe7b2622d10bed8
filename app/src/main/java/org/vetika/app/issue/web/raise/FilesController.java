package org.vetika.app.issue.web.raise;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.attachment.Attachment;
import org.vetika.app.attachment.Attachments;
import org.vetika.app.attachment.web.FormFiles;
import org.vetika.app.issue.Refusal;
import org.vetika.app.issue.draft.DraftStep;
import org.vetika.app.issue.draft.IssueDraft;
import org.vetika.app.issue.draft.IssueDrafts;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** Photos and documents: added one after the other, taken out again, or none. */
@Controller
@RequestMapping("/{language:en|km}/issues/new/{token}/files")
class FilesController {
  private final IssueDrafts drafts;
  private final Attachments attachments;
  private final FormFiles files;
  private final RaisingLimits limits;

  FilesController(
      IssueDrafts drafts, Attachments attachments, FormFiles files, RaisingLimits limits) {
    this.drafts = drafts;
    this.attachments = attachments;
    this.files = files;
    this.limits = limits;
  }

  @ModelAttribute
  void keepPrivate(HttpServletResponse response) {
    PrivatePage.mark(response);
  }

  @Access(Access.Who.PUBLIC)
  @GetMapping
  ModelAndView ask(PageContext page, @Nullable Visitor visitor, @PathVariable String token) {
    return open(page, visitor, token)
        .map(at -> show(at, HttpStatus.OK, List.of()))
        .orElseGet(StepController::gone);
  }

  /** Keeps the files; {@code more} stays on the page, else the next question comes. */
  @Access(Access.Who.PUBLIC)
  @PostMapping
  ModelAndView add(
      PageContext page,
      @Nullable Visitor visitor,
      @PathVariable String token,
      @RequestParam(defaultValue = "") String more,
      HttpServletRequest request) {
    Optional<StepContext> at = open(page, visitor, token);
    if (at.isEmpty()) {
      return StepController.gone();
    }
    var brought = FormFiles.Brought.of(request);
    if (!brought.files().isEmpty() && !limits.mayGiveFiles(visitor, request.getRemoteAddr())) {
      return show(
          at.get(),
          HttpStatus.TOO_MANY_REQUESTS,
          List.of(MatterStep.problem("files", Refusal.TOO_MANY, page)));
    }
    List<FormProblem> problems =
        files
            .keep(
                at.get().draft().filesOwner(),
                brought,
                visitor == null ? null : visitor.person(),
                page)
            .stream()
            .map(why -> new FormProblem("files", why))
            .toList();
    if (!problems.isEmpty()) {
      return show(at.get(), HttpStatus.UNPROCESSABLE_CONTENT, problems);
    }
    drafts.save(at.get().draft().withFiles());
    return View.redirect(
        page, StepFrame.address(token) + (more.isEmpty() ? "" : "/" + DraftStep.FILES.key()));
  }

  @Access(Access.Who.PUBLIC)
  @PostMapping("/remove")
  ModelAndView remove(
      PageContext page,
      @Nullable Visitor visitor,
      @PathVariable String token,
      @RequestParam UUID file) {
    Optional<StepContext> at = open(page, visitor, token);
    if (at.isEmpty()) {
      return StepController.gone();
    }
    attachments.discard(at.get().draft().filesOwner(), file);
    return View.redirect(page, StepFrame.address(token) + "/" + DraftStep.FILES.key());
  }

  private Optional<StepContext> open(PageContext page, @Nullable Visitor visitor, String token) {
    return drafts
        .find(token, visitor)
        .filter(draft -> draft.number() == null)
        .map(draft -> new StepContext(page, draft, token, visitor));
  }

  private ModelAndView show(StepContext at, HttpStatus status, List<FormProblem> problems) {
    IssueDraft draft = at.draft();
    List<Choice> files =
        attachments.of(List.of(draft.filesOwner())).stream()
            .map(file -> Choice.of(file.id().toString(), file.name(), size(file, at.page())))
            .toList();
    return View.of(
        status,
        "issue/raise/files",
        new QuestionPage(StepFrame.of(at, DraftStep.FILES, Typed.NOTHING, problems), "", files));
  }

  private static String size(Attachment file, PageContext page) {
    return page.t("attachment.kilobytes", Math.max(1, file.bytes() / 1000));
  }
}
