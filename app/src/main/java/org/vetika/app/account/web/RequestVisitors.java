package org.vetika.app.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.account.ApiTokens;
import org.vetika.app.account.Sessions;
import org.vetika.app.account.SignedIn;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContexts;
import org.vetika.app.web.TokenScope;
import org.vetika.app.web.Visitor;
import org.vetika.app.web.VisitorLookup;

/**
 * Finds the person behind a request: by the token of a program below {@code /api}, else by the
 * session cookie. A request that carries a token is never taken for its browser's session, nor is
 * one to Open311, whose standard puts the key of the sender into the form.
 */
@Component
class RequestVisitors implements VisitorLookup {
  /** Here no cookie says who somebody is, so that no other site gains by a browser that posts. */
  private static final String KEYED = "/open311/";

  private final SessionCookie cookie;
  private final Sessions sessions;
  private final ApiTokens tokens;

  RequestVisitors(SessionCookie cookie, Sessions sessions, ApiTokens tokens) {
    this.cookie = cookie;
    this.sessions = sessions;
    this.tokens = tokens;
  }

  @Override
  public @Nullable Visitor find(HttpServletRequest request) {
    if (request.getRequestURI().startsWith(KEYED)) {
      return null;
    }
    Language language = PageContexts.languageOf(request);
    if (BearerToken.isCarriedBy(request)) {
      Optional<ApiTokens.Bearer> bearer =
          BearerToken.of(request).flatMap(token -> tokens.find(token, language));
      bearer.ifPresent(found -> request.setAttribute(TokenScope.ATTRIBUTE, found.scopes()));
      return bearer.map(ApiTokens.Bearer::visitor).orElse(null);
    }
    SignedIn signedIn = cookie.read(request).flatMap(sessions::find).orElse(null);
    if (signedIn == null) {
      return null;
    }
    request.setAttribute(SignedIn.class.getName(), signedIn);
    return signedIn.visitor(language);
  }
}
