package org.vetika.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Sends an address that names no language, but would be a page with one, to the reader's. */
@Component
final class LanguageRedirect extends AbstractHandlerMapping {
  private final RequestMappingHandlerMapping pages;

  LanguageRedirect(@Lazy RequestMappingHandlerMapping requestMappingHandlerMapping) {
    this.pages = requestMappingHandlerMapping;
    setOrder(LOWEST_PRECEDENCE);
  }

  @Override
  protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (!request.getMethod().equals("GET") || PageContexts.languageIn(path).isPresent()) {
      return null;
    }
    if (!path.equals("/") && !isPage(path)) {
      return null;
    }
    return (HttpRequestHandler)
        (asked, response) -> {
          String query = asked.getQueryString() == null ? "" : "?" + asked.getQueryString();
          String rest = path.equals("/") ? "" : path;
          response.setHeader("Vary", "Accept-Language");
          response.setHeader("Cache-Control", "no-cache");
          response.setHeader("Location", "/" + Languages.preferred(asked).tag() + rest + query);
          response.setStatus(302);
        };
  }

  private boolean isPage(String path) {
    PathContainer withLanguage = PathContainer.parsePath("/" + Language.KM.tag() + path);
    List<PathPattern> patterns =
        pages.getHandlerMethods().keySet().stream()
            .flatMap(info ->
                Objects.requireNonNull(info.getPathPatternsCondition()).getPatterns().stream())
            .filter(pattern -> pattern.getPatternString().startsWith("/{language"))
            .toList();
    return patterns.stream().anyMatch(pattern -> pattern.matches(withLanguage));
  }
}
