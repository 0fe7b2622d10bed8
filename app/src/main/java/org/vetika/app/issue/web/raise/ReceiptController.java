package org.vetika.app.issue.web.raise;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.issue.Outcome;
import org.vetika.app.issue.Receipts;
import org.vetika.app.issue.Refusal;
import org.vetika.app.issue.draft.ConfirmingDraft;
import org.vetika.app.issue.draft.IssueKeys;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;

/**
 * Whoever holds a receipt code, or the link in a mail, comes to their issue without an account.
 * Neither is ever part of an address that opens it: both are posted.
 */
@Controller
@RequestMapping("/{language:en|km}/issues")
class ReceiptController {
  private final IssueKeys keys;
  private final ReceiptCookie cookie;
  private final ConfirmingDraft confirming;
  private final RaisingLimits limits;

  ReceiptController(
      IssueKeys keys, ReceiptCookie cookie, ConfirmingDraft confirming, RaisingLimits limits) {
    this.keys = keys;
    this.cookie = cookie;
    this.confirming = confirming;
    this.limits = limits;
  }

  @ModelAttribute
  void keepPrivate(HttpServletResponse response) {
    PrivatePage.mark(response);
  }

  @Access(Access.Who.PUBLIC)
  @GetMapping("/receipt")
  ModelAndView ask(PageContext page) {
    return form(HttpStatus.OK, "", List.of());
  }

  @Access(Access.Who.PUBLIC)
  @PostMapping("/receipt")
  ModelAndView enter(
      PageContext page,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!limits.mayTryReceipt(request.getRemoteAddr())) {
      return form(
          HttpStatus.TOO_MANY_REQUESTS,
          code,
          List.of(MatterStep.problem("code", Refusal.TOO_MANY, page)));
    }
    Optional<String> read = Receipts.read(code);
    if (read.isEmpty()) {
      return refused(code, "issue-raise.receipt.wrong-digit", page);
    }
    // Looked up by its SHA-256: how long that takes tells nothing about the codes that exist.
    byte[] hash = Receipts.hash(read.get());
    if (keys.number(hash).isEmpty()) {
      return refused(code, "issue-raise.receipt.unknown", page);
    }
    cookie.open(response, hash);
    return View.redirect(page, OwnIssueController.PATH);
  }

  /** Opening the link changes nothing: programs that look into mails open every link. */
  @Access(Access.Who.PUBLIC)
  @GetMapping("/link")
  ModelAndView link(@RequestParam(defaultValue = "") String token) {
    return confirming.good(token) ? View.of("issue/raise/link", new LinkPage(token)) : linkGone();
  }

  @Access(Access.Who.PUBLIC)
  @PostMapping("/link")
  ModelAndView use(
      PageContext page,
      @RequestParam(defaultValue = "") String token,
      HttpServletResponse response) {
    return switch (confirming.use(token)) {
      case Outcome.Done<byte[]>(byte[] receipt) -> {
        cookie.open(response, receipt);
        yield View.redirect(page, OwnIssueController.PATH);
      }
      case Outcome.Refused<byte[]> refused -> linkGone();
      case Outcome.Overtaken<byte[]> never -> throw new IllegalStateException();
    };
  }

  private static ModelAndView refused(String code, String key, PageContext page) {
    return form(
        HttpStatus.UNPROCESSABLE_CONTENT, code, List.of(new FormProblem("code", page.t(key))));
  }

  private static ModelAndView form(HttpStatus status, String code, List<FormProblem> problems) {
    return View.of(status, "issue/raise/receipt", new ReceiptPage(code, problems));
  }

  private static ModelAndView linkGone() {
    return View.of(HttpStatus.GONE, "issue/raise/note", new NotePage("issue-raise.link-gone"));
  }
}
