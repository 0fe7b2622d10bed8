package org.vetika.app.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.account.Session;
import org.vetika.app.account.Sessions;
import org.vetika.app.account.SignedIn;
import org.vetika.app.account.SigningOut;

/** The session of the browser that asks: begun, told, ended. */
@Component
class SignedInBrowser {
  private final SessionCookie cookie;
  private final Sessions sessions;
  private final SigningOut signingOut;

  SignedInBrowser(SessionCookie cookie, Sessions sessions, SigningOut signingOut) {
    this.cookie = cookie;
    this.sessions = sessions;
    this.signingOut = signingOut;
  }

  /** Gives the browser its new session; one it had before is over. */
  void welcome(HttpServletRequest request, HttpServletResponse response, String token) {
    cookie.read(request).ifPresent(sessions::end);
    cookie.write(response, token);
  }

  void signOut(HttpServletRequest request, HttpServletResponse response) {
    cookie.read(request).ifPresent(signingOut::of);
    cookie.clear(response);
    response.setHeader("Clear-Site-Data", "\"cache\"");
  }

  Optional<Session> session(HttpServletRequest request) {
    return request.getAttribute(SignedIn.class.getName()) instanceof SignedIn signedIn
        ? Optional.of(signedIn.session())
        : Optional.empty();
  }

  /** The page to go to after signing in, without its language. */
  String after(@Nullable String next) {
    String wanted = NextPath.of(next);
    return wanted.isEmpty() ? "/desk" : wanted;
  }
}
