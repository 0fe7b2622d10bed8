package org.vetika.app.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.account.SendingLink;
import org.vetika.app.account.UsingLink;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;

/**
 * Signing in by a link sent by mail. Opening the link shows a button and changes nothing: programs
 * that look into mails for malware open every link, and would use it up.
 */
@Controller
@RequestMapping("/{language:en|km}/sign-in")
class LinkController {
  private final SendingLink sending;
  private final UsingLink using;
  private final SignedInBrowser browser;

  LinkController(SendingLink sending, UsingLink using, SignedInBrowser browser) {
    this.sending = sending;
    this.using = using;
    this.browser = browser;
  }

  @Access(Access.Who.PUBLIC)
  @PostMapping("/send-link")
  ModelAndView send(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(required = false) @Nullable String next,
      PageContext page,
      HttpServletRequest request) {
    return sending.send(email, NextPath.of(next), page.language(), request.getRemoteAddr())
        ? View.redirect(page, "/sign-in/sent")
        : View.of(
            HttpStatus.TOO_MANY_REQUESTS, "account/message", new MessagePage("sign-in.limited"));
  }

  @Access(Access.Who.PUBLIC)
  @GetMapping("/sent")
  ModelAndView sent(PageContext page) {
    return View.of("account/message", new MessagePage("sign-in.sent"));
  }

  @Access(Access.Who.PUBLIC)
  @GetMapping("/link")
  ModelAndView ask(@RequestParam(defaultValue = "") String token, HttpServletResponse response) {
    response.setHeader("Referrer-Policy", "no-referrer");
    return using.good(token) ? View.of("account/link", new LinkPage(token)) : gone();
  }

  @Access(Access.Who.PUBLIC)
  @PostMapping("/link")
  ModelAndView use(
      @RequestParam(defaultValue = "") String token,
      PageContext page,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (using.use(token, BrowserName.of(request), page.language())) {
      case UsingLink.Result.Welcome(String session, String next) -> {
        browser.welcome(request, response, session);
        yield View.redirect(page, next.isEmpty() ? "/desk" : next);
      }
      case UsingLink.Result.FirstWelcome(String session) -> {
        browser.welcome(request, response, session);
        yield View.redirect(page, "/account?done=welcome");
      }
      case UsingLink.Result.EmailConfirmed() ->
          View.of("account/message", new MessagePage("email-confirmed"));
      case UsingLink.Result.Gone() -> gone();
    };
  }

  private static ModelAndView gone() {
    return View.of(HttpStatus.GONE, "account/message", new MessagePage("sign-in.gone"));
  }
}
