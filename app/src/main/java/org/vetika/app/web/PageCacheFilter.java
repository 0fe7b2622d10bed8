package org.vetika.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers from the {@link PageCache}, and fills and drops it. Stands before all security filters.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
final class PageCacheFilter extends OncePerRequestFilter {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private static final Set<String> READS = Set.of("GET", "HEAD");

  /** Headers that handlers set and kept answers have too. */
  private static final List<String> REPEATED = List.of("Link", "Content-Language");

  /** Parts of files arrive here by the dozen; none of them changes a page. */
  private static final String UPLOADS = "/uploads";

  private final PageCache cache;

  PageCacheFilter(PageCache cache) {
    this.cache = cache;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getRequestURI().startsWith(UPLOADS)) {
      chain.doFilter(request, response);
    } else if (!SAFE.contains(request.getMethod())) {
      try {
        chain.doFilter(request, response);
      } finally {
        cache.drop();
      }
    } else if (READS.contains(request.getMethod())
        && !request.getRequestURI().startsWith("/assets/")) {
      answer(request, response, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean signedIn = request.getAttribute(Visitor.ATTRIBUTE) != null;
    String key = (signedIn ? "1" : "0") + request.getRequestURI() + "?" + request.getQueryString();
    PageCache.Entry known = cache.find(key);
    if (known != null) {
      send(known, signedIn, request, response);
      return;
    }
    if (request.getMethod().equals("HEAD")) {
      // Made without a body: there is nothing to keep or to take a fingerprint of.
      chain.doFilter(request, response);
      return;
    }
    long generation = cache.generation();
    var held = new HeldAnswer(response);
    chain.doFilter(request, held);
    if (request.getAttribute(PageCache.CACHEABLE) == null || held.getStatus() != 200) {
      held.release();
      return;
    }
    String type = held.getContentType();
    var entry =
        PageCache.entry(
            held.bytes(), type == null ? "application/octet-stream" : type, headers(held));
    if (held.getHeader("Content-Disposition") == null) {
      cache.keep(key, entry, generation);
    }
    send(entry, signedIn, request, response);
  }

  private static Map<String, String> headers(HeldAnswer held) {
    var headers = new HashMap<String, String>();
    for (String name : REPEATED) {
      String value = held.getHeader(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    return headers;
  }

  private static void send(
      PageCache.Entry entry,
      boolean signedIn,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    response.setHeader("ETag", entry.etag());
    entry.headers().forEach(response::setHeader);
    response.setHeader("Vary", "Accept-Encoding, Cookie");
    response.setHeader(
        "Cache-Control", signedIn ? "private, no-cache" : "public, max-age=0, must-revalidate");
    String known = request.getHeader("If-None-Match");
    if (known != null && known.contains(entry.etag())) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    byte[] bytes = entry.bytes();
    String encodings = request.getHeader("Accept-Encoding");
    if (entry.packing() != null && encodings != null && encodings.contains("gzip")) {
      response.setHeader("Content-Encoding", "gzip");
      bytes = entry.packing().packed();
    }
    response.setContentType(entry.contentType());
    response.setContentLength(bytes.length);
    if (request.getMethod().equals("GET")) {
      response.getOutputStream().write(bytes);
    }
  }
}
