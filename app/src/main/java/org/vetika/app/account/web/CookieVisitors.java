package org.vetika.app.account.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.account.Sessions;
import org.vetika.app.account.SignedIn;
import org.vetika.app.web.PageContexts;
import org.vetika.app.web.Visitor;
import org.vetika.app.web.VisitorLookup;

/** Finds the person behind a request by the session cookie. */
@Component
class CookieVisitors implements VisitorLookup {
  private final SessionCookie cookie;
  private final Sessions sessions;

  CookieVisitors(SessionCookie cookie, Sessions sessions) {
    this.cookie = cookie;
    this.sessions = sessions;
  }

  @Override
  public @Nullable Visitor find(HttpServletRequest request) {
    SignedIn signedIn = cookie.read(request).flatMap(sessions::find).orElse(null);
    if (signedIn == null) {
      return null;
    }
    request.setAttribute(SignedIn.class.getName(), signedIn);
    return signedIn.visitor(PageContexts.languageOf(request));
  }
}
