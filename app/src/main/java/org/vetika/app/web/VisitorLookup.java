package org.vetika.app.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Finds who is behind a request; the account module gives it. Must be quick: every request asks.
 */
public interface VisitorLookup {
  @Nullable Visitor find(HttpServletRequest request);
}
