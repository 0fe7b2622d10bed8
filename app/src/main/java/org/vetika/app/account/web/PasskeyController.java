package org.vetika.app.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.account.Passkeys;
import org.vetika.app.account.Session;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/**
 * The two ceremonies of passkeys, called by {@code passkey.js}, and ending a passkey by a form.
 * Adding one needs a recent sign-in, so that a phone left open gives nobody a way back in.
 */
@Controller
@RequestMapping("/{language:en|km}")
class PasskeyController {
  private static final int LONGEST_LABEL = 100;

  private final Passkeys passkeys;
  private final SignedInBrowser browser;
  private final Clock clock;

  PasskeyController(Passkeys passkeys, SignedInBrowser browser, Clock clock) {
    this.passkeys = passkeys;
    this.browser = browser;
    this.clock = clock;
  }

  @Access(Access.Who.PUBLIC)
  @PostMapping(value = "/sign-in/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> startSigningIn(HttpServletRequest request) {
    return passkeys
        .startSigningIn(request.getRemoteAddr())
        .map(PasskeyController::json)
        .orElseGet(() -> ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build());
  }

  @Access(Access.Who.PUBLIC)
  @PostMapping(value = "/sign-in/passkey", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Void> signIn(
      @RequestParam String ceremony,
      @RequestBody String answer,
      HttpServletRequest request,
      HttpServletResponse response) {
    var token = passkeys.signIn(ceremony, answer, BrowserName.of(request));
    token.ifPresent(session -> browser.welcome(request, response, session));
    return ResponseEntity.status(
            token.isPresent() ? HttpStatus.NO_CONTENT : HttpStatus.UNPROCESSABLE_CONTENT)
        .build();
  }

  @Access(Access.Who.SIGNED_IN)
  @PostMapping(value = "/account/passkeys/options", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> startAdding(Visitor visitor, HttpServletRequest request) {
    return fresh(request)
        ? json(passkeys.startAdding(visitor.person()))
        : ResponseEntity.status(HttpStatus.FORBIDDEN).build();
  }

  @Access(Access.Who.SIGNED_IN)
  @PostMapping(value = "/account/passkeys", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Void> add(
      @RequestParam String ceremony,
      @RequestParam(defaultValue = "") String label,
      @RequestBody String answer,
      Visitor visitor,
      HttpServletRequest request) {
    if (!fresh(request)) {
      return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }
    String name = label.isBlank() ? BrowserName.of(request) : label.strip();
    boolean added =
        passkeys.add(
            visitor.person(),
            ceremony,
            name.substring(0, Math.min(name.length(), LONGEST_LABEL)),
            answer);
    return ResponseEntity.status(added ? HttpStatus.NO_CONTENT : HttpStatus.UNPROCESSABLE_CONTENT)
        .build();
  }

  @Access(Access.Who.SIGNED_IN)
  @PostMapping("/account/passkeys/end")
  ModelAndView end(
      @RequestParam(defaultValue = "") String id,
      PageContext page,
      Visitor visitor,
      HttpServletRequest request) {
    if (!fresh(request)) {
      return View.redirect(page, "/sign-in?next=" + page.href("/account"));
    }
    passkeys.end(visitor.person(), id);
    return View.redirect(page, "/account?done=passkey-ended");
  }

  private boolean fresh(HttpServletRequest request) {
    return browser
        .session(request)
        .map((Session session) -> session.fresh(clock.instant()))
        .orElse(false);
  }

  private static ResponseEntity<String> json(Passkeys.Started started) {
    return ResponseEntity.ok()
        .header("Cache-Control", "no-store")
        .body(
            "{\"ceremony\":\"" + started.ceremony() + "\",\"options\":" + started.options() + "}");
  }
}
