package org.vetika.app.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.account.SigningIn;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;

/** Signing in with e-mail and password, and signing out. */
@Controller
@RequestMapping("/{language:en|km}")
class SignInController {
  private final SigningIn signingIn;

  /** What other parts of signing in say by sending people back here. */
  static final Set<String> PROBLEMS = Set.of("provider-unknown", "provider-failed");

  private final SignedInBrowser browser;
  private final Providers providers;

  SignInController(SigningIn signingIn, SignedInBrowser browser, Providers providers) {
    this.signingIn = signingIn;
    this.browser = browser;
    this.providers = providers;
  }

  @Access(Access.Who.PUBLIC)
  @GetMapping("/sign-in")
  ModelAndView form(
      PageContext page,
      @RequestParam(required = false) @Nullable String next,
      @RequestParam(defaultValue = "") String problem) {
    String error = PROBLEMS.contains(problem) ? "sign-in." + problem : null;
    return View.of("account/sign-in", page("", page, next, error));
  }

  @Access(Access.Who.PUBLIC)
  @PostMapping("/sign-in")
  ModelAndView signIn(
      @ModelAttribute SignInForm form,
      PageContext page,
      HttpServletRequest request,
      HttpServletResponse response) {
    String email = form.emailOrEmpty();
    String password = form.password() == null ? "" : form.password();
    var result =
        signingIn.withPassword(email, password, request.getRemoteAddr(), BrowserName.of(request));
    return switch (result) {
      case SigningIn.Result.Welcome(String token) -> {
        browser.welcome(request, response, token);
        yield View.redirect(page, browser.after(form.next()));
      }
      case SigningIn.Result.Refused() ->
          again(HttpStatus.UNPROCESSABLE_CONTENT, form, page, "sign-in.refused");
      case SigningIn.Result.Limited() ->
          again(HttpStatus.TOO_MANY_REQUESTS, form, page, "sign-in.limited");
    };
  }

  @Access(Access.Who.PUBLIC)
  @PostMapping("/sign-out")
  ModelAndView signOut(PageContext page, HttpServletRequest request, HttpServletResponse response) {
    browser.signOut(request, response);
    return View.redirect(page, "");
  }

  private ModelAndView again(HttpStatus status, SignInForm form, PageContext page, String error) {
    return View.of(status, "account/sign-in", page(form.emailOrEmpty(), page, form.next(), error));
  }

  private SignInPage page(
      String email, PageContext page, @Nullable String next, @Nullable String error) {
    String after = NextPath.of(next);
    return new SignInPage(
        email,
        after.isEmpty() ? "" : page.href(after),
        page.href(browser.after(next)),
        error,
        providers.links(page, after));
  }
}
