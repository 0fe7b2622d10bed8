package org.vetika.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says once, before anything else asks, who is behind the request. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
final class VisitorFilter extends OncePerRequestFilter {
  private final Optional<VisitorLookup> lookup;

  VisitorFilter(Optional<VisitorLookup> lookup) {
    this.lookup = lookup;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (lookup.isPresent()) {
      Visitor visitor = lookup.get().find(request);
      if (visitor != null) {
        request.setAttribute(Visitor.ATTRIBUTE, visitor);
      }
    }
    chain.doFilter(request, response);
  }
}
