package org.vetika.app.issue.web.raise;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.vetika.app.issue.draft.IssueKeys;
import org.vetika.app.web.Language;

/**
 * The cookie that opens one's own issue after the receipt code was given: for half an hour, for the
 * pages below the one that asked for the code, and for nothing else.
 */
@Component
class ReceiptCookie {
  private final IssueKeys keys;
  private final boolean secure;
  private final String name;

  ReceiptCookie(IssueKeys keys, @Value("${vetika.origin:http://localhost:8080}") String origin) {
    this.keys = keys;
    this.secure = origin.startsWith("https:");
    this.name = secure ? "__Secure-vetika_receipt" : "vetika_receipt";
  }

  /** The hash of the receipt that this browser gave. */
  Optional<byte[]> receiptHash(HttpServletRequest request) {
    String token = token(request);
    return token == null ? Optional.empty() : keys.receiptHash(token, IssueKeys.Place.BROWSER);
  }

  void open(HttpServletResponse response, byte[] receiptHash) {
    add(response, keys.fresh(receiptHash, IssueKeys.Place.BROWSER), IssueKeys.Place.BROWSER.life());
  }

  /** Also at the server: a copy of the cookie opens nothing either. */
  void close(HttpServletRequest request, HttpServletResponse response) {
    String token = token(request);
    if (token != null) {
      keys.end(token);
    }
    add(response, "", Duration.ZERO);
  }

  private @Nullable String token(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(name) && !cookie.getValue().isEmpty()) {
          return cookie.getValue();
        }
      }
    }
    return null;
  }

  /** Once for each language, so that it can be changed without giving the code again. */
  private void add(HttpServletResponse response, String token, Duration life) {
    for (Language language : Language.values()) {
      ResponseCookie cookie =
          ResponseCookie.from(name, token)
              .path("/" + language.tag() + "/issues/receipt")
              .httpOnly(true)
              .secure(secure)
              .sameSite("Strict")
              .maxAge(life)
              .build();
      response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
  }
}
