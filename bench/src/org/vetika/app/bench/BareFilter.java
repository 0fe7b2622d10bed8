package org.vetika.app.bench;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The stricter baseline: a constant before any other filter, which is what Tomcat can do at all. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BareFilter implements Filter {
  private static final byte[] TEXT = "constant".getBytes(StandardCharsets.UTF_8);

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest asked
        && asked.getRequestURI().equals("/bench/bare")) {
      response.setContentType("text/plain;charset=UTF-8");
      response.setContentLength(TEXT.length);
      response.getOutputStream().write(TEXT);
    } else {
      chain.doFilter(request, response);
    }
  }
}
