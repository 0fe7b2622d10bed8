package org.vetika.app.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.account.ChangingEmail;
import org.vetika.app.account.ChangingPassword;
import org.vetika.app.account.PasswordRules;
import org.vetika.app.account.Renaming;
import org.vetika.app.account.Session;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** The own account: name, e-mail, password. */
@Controller
@RequestMapping("/{language:en|km}/account")
@Access(Access.Who.SIGNED_IN)
class AccountController {
  static final Set<String> DONE =
      Set.of(
          "welcome",
          "name",
          "password",
          "email-sent",
          "passkey-added",
          "passkey-ended",
          "token-ended");

  private final AccountPages pages;
  private final Renaming renaming;
  private final ChangingPassword changingPassword;
  private final ChangingEmail changingEmail;
  private final SignedInBrowser browser;

  AccountController(
      AccountPages pages,
      Renaming renaming,
      ChangingPassword changingPassword,
      ChangingEmail changingEmail,
      SignedInBrowser browser) {
    this.pages = pages;
    this.renaming = renaming;
    this.changingPassword = changingPassword;
    this.changingEmail = changingEmail;
    this.browser = browser;
  }

  @GetMapping
  ModelAndView show(
      @RequestParam(defaultValue = "") String done,
      PageContext page,
      Visitor visitor,
      HttpServletRequest request) {
    String key = DONE.contains(done) ? "account.done." + done : null;
    return pages.show(request, visitor, page, key, null);
  }

  @PostMapping("/name")
  ModelAndView rename(
      @ModelAttribute AccountForm form,
      PageContext page,
      Visitor visitor,
      HttpServletRequest request) {
    return renaming.rename(visitor.person(), AccountForm.text(form.name()))
        ? View.redirect(page, "/account?done=name")
        : refused(request, visitor, page, "name", "account.error.name");
  }

  @PostMapping("/password")
  ModelAndView password(
      @ModelAttribute AccountForm form,
      PageContext page,
      Visitor visitor,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Session> session = browser.session(request);
    if (session.isEmpty()) {
      return signInAgain(page);
    }
    var result =
        changingPassword.change(
            session.get(),
            AccountForm.text(form.present()),
            AccountForm.text(form.wanted()),
            page.language());
    return switch (result) {
      case ChangingPassword.Result.Changed(String token) -> {
        browser.welcome(request, response, token);
        yield View.redirect(page, "/account?done=password");
      }
      case ChangingPassword.Result.Refused(PasswordRules.Refusal why) ->
          refused(request, visitor, page, "wanted", refusalKey(why));
      case ChangingPassword.Result.WrongPassword() ->
          refused(request, visitor, page, "present", "account.error.wrong-password");
      case ChangingPassword.Result.Limited() ->
          refused(request, visitor, page, "present", "account.error.limited");
      case ChangingPassword.Result.SignInAgain() -> signInAgain(page);
    };
  }

  @PostMapping("/email")
  ModelAndView email(
      @ModelAttribute AccountForm form,
      PageContext page,
      Visitor visitor,
      HttpServletRequest request) {
    Optional<Session> session = browser.session(request);
    if (session.isEmpty()) {
      return signInAgain(page);
    }
    var result =
        changingEmail.ask(
            session.get(),
            AccountForm.text(form.present()),
            AccountForm.text(form.email()),
            page.language());
    return switch (result) {
      case SENT -> View.redirect(page, "/account?done=email-sent");
      case NOT_AN_EMAIL -> refused(request, visitor, page, "email", "account.error.email");
      case WRONG_PASSWORD ->
          refused(request, visitor, page, "email-present", "account.error.wrong-password");
      case LIMITED -> refused(request, visitor, page, "email-present", "account.error.limited");
      case SIGN_IN_AGAIN -> signInAgain(page);
    };
  }

  /** The message key of why a password may not be chosen. */
  static String refusalKey(PasswordRules.Refusal why) {
    return "password." + why.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static ModelAndView signInAgain(PageContext page) {
    return View.redirect(page, "/sign-in?next=" + page.href("/account"));
  }

  private ModelAndView refused(
      HttpServletRequest request, Visitor visitor, PageContext page, String field, String key) {
    return pages.refused(HttpStatus.UNPROCESSABLE_CONTENT, request, visitor, page, field, key);
  }
}
