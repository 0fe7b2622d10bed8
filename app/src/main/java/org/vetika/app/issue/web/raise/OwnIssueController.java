package org.vetika.app.issue.web.raise;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.attachment.FileViewer;
import org.vetika.app.attachment.web.FormFiles;
import org.vetika.app.issue.IssueDetail;
import org.vetika.app.issue.Issues;
import org.vetika.app.issue.Outcome;
import org.vetika.app.issue.Refusal;
import org.vetika.app.issue.Viewer;
import org.vetika.app.issue.WaitingFiles;
import org.vetika.app.issue.draft.IssueKeys;
import org.vetika.app.issue.web.IssuePages;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;

/** One's own issue, opened by a receipt code or a mailed link, also while nobody else sees it. */
@Controller
@RequestMapping("/{language:en|km}" + OwnIssueController.PATH)
class OwnIssueController {
  static final String PATH = "/issues/receipt/issue";

  private final ReceiptCookie cookie;
  private final IssueKeys keys;
  private final Issues issues;
  private final IssuePages pages;
  private final AskerSteps steps;
  private final OwnFiles files;

  OwnIssueController(
      ReceiptCookie cookie,
      IssueKeys keys,
      Issues issues,
      IssuePages pages,
      AskerSteps steps,
      OwnFiles files) {
    this.cookie = cookie;
    this.keys = keys;
    this.issues = issues;
    this.pages = pages;
    this.steps = steps;
    this.files = files;
  }

  /** The issue in the hands of its holder. */
  record Own(byte[] receiptHash, IssueDetail detail) {}

  @ModelAttribute
  void keepPrivate(HttpServletResponse response) {
    PrivatePage.mark(response);
  }

  @Access(Access.Who.PUBLIC)
  @GetMapping
  ModelAndView issue(
      PageContext page,
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable String done) {
    boolean known = AskerSteps.NAMES.contains(String.valueOf(done));
    return with(
        page,
        request,
        own -> show(page, own, HttpStatus.OK, OwnPage.Form.fresh(known ? done : null)));
  }

  @Access(Access.Who.PUBLIC)
  @PostMapping("/{step:reply|resubmit|verify|withdraw}")
  ModelAndView act(
      PageContext page,
      HttpServletRequest request,
      @PathVariable String step,
      @RequestParam MultiValueMap<String, String> posted) {
    Typed typed = Typed.of(posted);
    var brought = FormFiles.Brought.of(request);
    return with(
        page,
        request,
        own -> {
          List<FormProblem> refused =
              files.keep(step, own.receiptHash(), brought, request.getRemoteAddr(), page);
          var form =
              new OwnPage.Form(
                  step, typed, files.again(own.receiptHash(), brought, page), refused, null);
          return refused.isEmpty()
              ? act(page, own, form, OwnFiles.waiting(own.receiptHash(), brought))
              : show(page, own, HttpStatus.UNPROCESSABLE_CONTENT, form);
        });
  }

  private ModelAndView act(PageContext page, Own own, OwnPage.Form form, WaitingFiles waiting) {
    String step = form.step();
    return switch (steps.take(step, own, form.typed(), waiting, page.language())) {
      case Outcome.Done<?> done -> View.redirect(page, PATH + "?done=" + step);
      case Outcome.Refused<?>(Refusal refusal) ->
          show(
              page,
              own,
              HttpStatus.UNPROCESSABLE_CONTENT,
              form.with(MatterStep.problem(AskerSteps.field(step, refusal), refusal, page)));
      case Outcome.Overtaken<?> overtaken ->
          show(
              page,
              own,
              HttpStatus.CONFLICT,
              form.with(new FormProblem("position-0", page.t("issue-raise.own.overtaken"))));
    };
  }

  @Access(Access.Who.PUBLIC)
  @PostMapping("/leave")
  ModelAndView leave(PageContext page, HttpServletRequest request, HttpServletResponse response) {
    cookie.close(request, response);
    return View.redirect(page, "/issues/receipt");
  }

  private ModelAndView with(
      PageContext page, HttpServletRequest request, Function<Own, ModelAndView> work) {
    Optional<Own> own =
        cookie
            .receiptHash(request)
            .flatMap(hash ->
                keys.number(hash)
                    .flatMap(number -> issues.detail(number, Viewer.holding(hash)))
                    .map(detail -> new Own(hash, detail)));
    return own.map(work).orElseGet(() -> View.redirect(page, "/issues/receipt"));
  }

  private ModelAndView show(PageContext page, Own own, HttpStatus status, OwnPage.Form form) {
    var holder = new FileViewer.Holder(own.receiptHash());
    return View.of(
        status,
        "issue/raise/own",
        OwnPage.of(
            own.detail(),
            pages.page(own.detail(), holder, OwnFileController.PATH, page),
            form,
            page));
  }
}
