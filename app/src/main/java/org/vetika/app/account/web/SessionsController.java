package org.vetika.app.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.account.Session;
import org.vetika.app.account.Sessions;
import org.vetika.app.account.SigningOut;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.ReadableTimes;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** Where a person is signed in, and ending it. */
@Controller
@RequestMapping("/{language:en|km}/account/sessions")
class SessionsController {
  private final Sessions sessions;
  private final SigningOut signingOut;
  private final SignedInBrowser browser;
  private final ReadableTimes times;

  SessionsController(
      Sessions sessions, SigningOut signingOut, SignedInBrowser browser, ReadableTimes times) {
    this.sessions = sessions;
    this.signingOut = signingOut;
    this.browser = browser;
    this.times = times;
  }

  @Access(Access.Who.SIGNED_IN)
  @GetMapping
  ModelAndView list(PageContext page, Visitor visitor, HttpServletRequest request) {
    UUID here = browser.session(request).map(Session::id).orElse(null);
    var rows = sessions.of(visitor.person()).stream().map(each -> row(each, here, page)).toList();
    return View.of("account/sessions", new SessionsPage(rows));
  }

  @Access(Access.Who.SIGNED_IN)
  @PostMapping("/end")
  ModelAndView end(@RequestParam UUID id, PageContext page, Visitor visitor) {
    signingOut.elsewhere(visitor.person(), id);
    return View.redirect(page, "/account/sessions");
  }

  private SessionsPage.Row row(Session session, @Nullable UUID here, PageContext page) {
    return new SessionsPage.Row(
        session.id().toString(),
        session.browser(),
        times.text(session.started(), page),
        times.text(session.seen(), page),
        session.id().equals(here));
  }
}
