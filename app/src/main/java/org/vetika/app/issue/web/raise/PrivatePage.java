package org.vetika.app.issue.web.raise;

import jakarta.servlet.http.HttpServletResponse;

/**
 * Pages whose address, or whose reader, is a secret: kept nowhere, found by nobody, told to no
 * site.
 */
final class PrivatePage {
  private PrivatePage() {}

  static void mark(HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
    response.setHeader("Referrer-Policy", "no-referrer");
  }
}
