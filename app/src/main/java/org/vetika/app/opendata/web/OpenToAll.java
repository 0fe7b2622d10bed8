package org.vetika.app.opendata.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets pages of other sites read open data, without the reader's cookies. Stands before the page
 * cache, so that kept answers say so too. Nothing is allowed that writes.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 35)
final class OpenToAll extends OncePerRequestFilter {
  private static final Pattern OPEN =
      Pattern.compile("/api/v1/.*|/open311/v2/.*|/(?:(?:en|km)/)?[^;]*\\.(?:json|csv|atom|ics)");
  private static final Set<String> READS = Set.of("GET", "HEAD");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!OPEN.matcher(request.getRequestURI()).matches()) {
      chain.doFilter(request, response);
    } else if (READS.contains(request.getMethod())) {
      response.setHeader("Access-Control-Allow-Origin", "*");
      response.setHeader("Access-Control-Expose-Headers", "ETag, Link, Content-Disposition");
      response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
      chain.doFilter(request, response);
    } else if (asksWhetherToRead(request)) {
      response.setHeader("Access-Control-Allow-Origin", "*");
      response.setHeader("Access-Control-Allow-Methods", "GET, HEAD");
      response.setHeader("Access-Control-Allow-Headers", "Accept, Accept-Language, If-None-Match");
      response.setHeader("Access-Control-Max-Age", "86400");
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean asksWhetherToRead(HttpServletRequest request) {
    String wanted = request.getHeader("Access-Control-Request-Method");
    return request.getMethod().equals("OPTIONS") && wanted != null && READS.contains(wanted);
  }
}
