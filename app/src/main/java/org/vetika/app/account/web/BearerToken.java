package org.vetika.app.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * The header by which programs say who they work for; it counts below {@code /api}, and for the
 * uploads that requests there name.
 */
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
        && (request.getRequestURI().startsWith("/api/") || isUpload(request.getRequestURI()))
        && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  private static boolean isUpload(String path) {
    return path.equals("/uploads") || path.startsWith("/uploads/");
  }

  static Optional<String> of(HttpServletRequest request) {
    return isCarriedBy(request)
        ? Optional.of(request.getHeader("Authorization").substring(SCHEME.length()).strip())
        : Optional.empty();
  }
}
