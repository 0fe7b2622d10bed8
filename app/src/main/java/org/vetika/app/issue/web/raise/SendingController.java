package org.vetika.app.issue.web.raise;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.issue.Outcome;
import org.vetika.app.issue.Refusal;
import org.vetika.app.issue.draft.Asker;
import org.vetika.app.issue.draft.AskerKind;
import org.vetika.app.issue.draft.ConfirmingDraft;
import org.vetika.app.issue.draft.DraftStep;
import org.vetika.app.issue.draft.IssueDraft;
import org.vetika.app.issue.draft.IssueDrafts;
import org.vetika.app.issue.draft.SendingDraft;
import org.vetika.app.mail.Delivery;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** Everything once more, then sending, then what to keep. */
@Controller
@RequestMapping("/{language:en|km}/issues/new/{token}")
class SendingController {
  private final IssueDrafts drafts;
  private final Answers answers;
  private final SendingDraft sending;
  private final ConfirmingDraft confirming;
  private final ConfirmationMail mail;
  private final RaisingLimits limits;
  private final Illustrations illustrations;

  SendingController(
      IssueDrafts drafts,
      Answers answers,
      SendingDraft sending,
      ConfirmingDraft confirming,
      ConfirmationMail mail,
      RaisingLimits limits,
      Illustrations illustrations) {
    this.drafts = drafts;
    this.answers = answers;
    this.sending = sending;
    this.confirming = confirming;
    this.mail = mail;
    this.limits = limits;
    this.illustrations = illustrations;
  }

  @ModelAttribute
  void keepPrivate(HttpServletResponse response) {
    PrivatePage.mark(response);
  }

  @Access(Access.Who.PUBLIC)
  @GetMapping("/check")
  ModelAndView check(PageContext page, @Nullable Visitor visitor, @PathVariable String token) {
    return complete(page, visitor, token, at -> check(at, HttpStatus.OK, List.of()));
  }

  @Access(Access.Who.PUBLIC)
  @PostMapping("/send")
  ModelAndView send(
      PageContext page,
      @Nullable Visitor visitor,
      @PathVariable String token,
      HttpServletRequest request) {
    return complete(
        page,
        visitor,
        token,
        at -> {
          if (!limits.maySend(visitor, request.getRemoteAddr())) {
            return tooMany(at);
          }
          Asker asker = at.draft().asker();
          return asker != null && asker.kind() == AskerKind.E_MAIL
              ? ask(at, String.valueOf(asker.email()))
              : send(at);
        });
  }

  private ModelAndView send(StepContext at) {
    boolean illustration = illustrations.isIllustration(at.draft().origin());
    return switch (sending.send(at.token(), at.visitor(), null, illustration)) {
      case Outcome.Done<String> done ->
          View.redirect(at.page(), StepFrame.address(at.token()) + "/sent");
      case Outcome.Refused<String>(Refusal refusal) -> refused(at, refusal);
      case Outcome.Overtaken<String> never -> throw new IllegalStateException();
    };
  }

  /** Mails the link that confirms the address. */
  private ModelAndView ask(StepContext at, String email) {
    if (!limits.mayMail(email)) {
      return tooMany(at);
    }
    Optional<String> link = confirming.freshLink(at.token(), at.visitor());
    if (link.isEmpty()) {
      return refused(at, Refusal.NOT_ALLOWED);
    }
    Delivery delivery =
        mail.send(email, at.draft().matter().title(), link.get(), at.page().language());
    return switch (delivery) {
      case Delivery.Sent sent -> View.redirect(at.page(), StepFrame.address(at.token()) + "/sent");
      case Delivery.AddressRefused refused -> refused(at, Refusal.BAD_EMAIL);
      case Delivery.Failed failed -> unsent(at);
      case Delivery.Unreachable unreachable -> unsent(at);
    };
  }

  private ModelAndView unsent(StepContext at) {
    return check(
        at,
        HttpStatus.BAD_GATEWAY,
        List.of(new FormProblem("send", at.page().t("issue-raise.mail.unsent"))));
  }

  private ModelAndView tooMany(StepContext at) {
    return check(
        at,
        HttpStatus.TOO_MANY_REQUESTS,
        List.of(MatterStep.problem("send", Refusal.TOO_MANY, at.page())));
  }

  private ModelAndView refused(StepContext at, Refusal refusal) {
    return check(
        at,
        HttpStatus.UNPROCESSABLE_CONTENT,
        List.of(MatterStep.problem("send", refusal, at.page())));
  }

  @Access(Access.Who.PUBLIC)
  @GetMapping("/sent")
  ModelAndView sent(PageContext page, @Nullable Visitor visitor, @PathVariable String token) {
    Optional<IssueDraft> draft = drafts.find(token, visitor);
    if (draft.isEmpty()) {
      return StepController.gone();
    }
    if (draft.get().number() == null && !draft.get().waiting()) {
      return View.redirect(page, StepFrame.address(token));
    }
    return View.of("issue/raise/sent", SentPage.of(draft.get(), token, page));
  }

  /** The receipt code was written down. */
  @Access(Access.Who.PUBLIC)
  @PostMapping("/noted")
  ModelAndView noted(PageContext page, @Nullable Visitor visitor, @PathVariable String token) {
    if (drafts.find(token, visitor).isEmpty()) {
      return StepController.gone();
    }
    drafts.receiptNoted(token);
    return View.redirect(page, StepFrame.address(token) + "/sent");
  }

  /** Does something with a draft of which every question is answered and which is not sent. */
  private ModelAndView complete(
      PageContext page,
      @Nullable Visitor visitor,
      String token,
      Function<StepContext, ModelAndView> work) {
    Optional<IssueDraft> draft = drafts.find(token, visitor);
    if (draft.isEmpty()) {
      return StepController.gone();
    }
    return draft.get().number() != null || draft.get().next().isPresent()
        ? View.redirect(page, StepFrame.address(token))
        : work.apply(new StepContext(page, draft.get(), token, visitor));
  }

  private ModelAndView check(StepContext at, HttpStatus status, List<FormProblem> problems) {
    PageContext page = at.page();
    String base = page.href(StepFrame.address(at.token()));
    return View.of(
        status,
        "issue/raise/check",
        new CheckPage(
            answers.of(at),
            page.t("issue-raise.check." + next(at.draft())),
            at.draft().origin().told(),
            base + "/send",
            base + "/discard",
            base + "/" + DraftStep.SEEN.key(),
            StepFrame.section(at.draft()),
            problems));
  }

  /** What comes after sending depends on who sends. */
  private static String next(IssueDraft draft) {
    Asker asker = draft.asker();
    if (asker == null) {
      return "assisted";
    }
    return asker.kind().key();
  }
}
