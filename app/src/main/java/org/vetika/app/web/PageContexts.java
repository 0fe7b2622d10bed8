package org.vetika.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the {@link PageContext} of a request. */
@Component
public final class PageContexts {
  private final Messages messages;
  private final Assets assets;
  private final String origin;
  private final boolean demonstration;

  PageContexts(
      Messages messages,
      Assets assets,
      @Value("${vetika.origin:http://localhost:8080}") String origin,
      @Value("${vetika.demonstration:false}") boolean demonstration) {
    this.messages = messages;
    this.assets = assets;
    this.origin = origin;
    this.demonstration = demonstration;
  }

  public PageContext of(HttpServletRequest request) {
    String uri = originalPath(request);
    Optional<Language> inPath = languageIn(uri);
    Language language = inPath.orElseGet(() -> Languages.preferred(request));
    String path = inPath.isPresent() ? uri.substring(3) : uri;
    Visitor visitor = (Visitor) request.getAttribute(Visitor.ATTRIBUTE);
    String query = request.getQueryString() == null ? "" : request.getQueryString();
    return new PageContext(
        language,
        path.isEmpty() ? "/" : path,
        query,
        visitor,
        isPosting(request),
        () -> csrf(request),
        origin,
        demonstration,
        messages,
        assets);
  }

  /** The language of the page that is asked for: the address names it, else the reader's. */
  public static Language languageOf(HttpServletRequest request) {
    return languageIn(request.getRequestURI()).orElseGet(() -> Languages.preferred(request));
  }

  /** The language named by the first segment of an address path. */
  static Optional<Language> languageIn(String path) {
    return path.length() == 3 || (path.length() > 3 && path.charAt(3) == '/')
        ? Language.ofTag(path.substring(1, 3))
        : Optional.empty();
  }

  private static String originalPath(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return failed instanceof String uri ? uri : request.getRequestURI();
  }

  /** Public pages, which are kept, never have forms that are posted, nor do answers to programs. */
  private static boolean isPosting(HttpServletRequest request) {
    String path = request.getRequestURI();
    return request.getAttribute(PageCache.CACHEABLE) == null
        && !path.startsWith("/api/")
        && !path.startsWith("/open311/");
  }

  private static String csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? token.getToken()
        : "";
  }
}
