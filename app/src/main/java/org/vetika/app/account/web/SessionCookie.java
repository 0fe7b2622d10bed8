package org.vetika.app.account.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The cookie that holds the session token. Scripts cannot read it and other sites' posts do not
 * carry it; served by https it is bound to this host by its name.
 */
@Component
class SessionCookie {
  private static final Duration LONGEST = Duration.ofDays(30);

  private final boolean secure;
  private final String name;

  SessionCookie(@Value("${vetika.origin:http://localhost:8080}") String origin) {
    this.secure = origin.startsWith("https:");
    this.name = secure ? "__Host-vetika_session" : "vetika_session";
  }

  Optional<String> read(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(name) && !cookie.getValue().isEmpty()) {
          return Optional.of(cookie.getValue());
        }
      }
    }
    return Optional.empty();
  }

  void write(HttpServletResponse response, String token) {
    add(response, token, LONGEST);
  }

  void clear(HttpServletResponse response) {
    add(response, "", Duration.ZERO);
  }

  private void add(HttpServletResponse response, String value, Duration age) {
    ResponseCookie cookie =
        ResponseCookie.from(name, value)
            .path("/")
            .httpOnly(true)
            .secure(secure)
            .sameSite("Lax")
            .maxAge(age)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
