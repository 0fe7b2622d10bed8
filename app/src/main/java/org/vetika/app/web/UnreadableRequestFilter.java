package org.vetika.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Parameters whose encoding is broken, such as {@code ?q=%zz}, are the sender's mistake: they are
 * answered with a page that says so, and are no error of the server in its log.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 25)
final class UnreadableRequestFilter extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException e) {
      if (response.isCommitted() || !isUnreadable(e)) {
        throw e;
      }
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  /** Whichever part of the program asked first for a parameter may have wrapped the refusal. */
  private static boolean isUnreadable(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidParameterException) {
        return true;
      }
    }
    return false;
  }
}
