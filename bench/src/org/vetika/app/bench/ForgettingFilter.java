package org.vetika.app.bench;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vetika.app.web.PageCache;

/** Forgets all that is kept before a request that says so: as if the record had just changed. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ForgettingFilter implements Filter {
  private final PageCache cache;

  ForgettingFilter(PageCache cache) {
    this.cache = cache;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest asked
        && asked.getQueryString() != null
        && asked.getQueryString().contains("forget=1")) {
      cache.drop();
    }
    chain.doFilter(request, response);
  }
}
