package org.vetika.app.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The header by which programs say who they work for; it counts below {@code /api} only. */
public final class BearerToken {
  private static final String SCHEME = "Bearer ";

  private BearerToken() {}

  /**
   * Whether the request comes with a token, good or not. No other site can make a browser send one,
   * so such a request needs no form token.
   */
  public static boolean isCarriedBy(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    return header != null
        && request.getRequestURI().startsWith("/api/")
        && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  static Optional<String> of(HttpServletRequest request) {
    return isCarriedBy(request)
        ? Optional.of(request.getHeader("Authorization").substring(SCHEME.length()).strip())
        : Optional.empty();
  }
}
