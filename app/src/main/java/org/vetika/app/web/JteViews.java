package org.vetika.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Renders a page to bytes first: an error in a template gives a clean error page instead of half a
 * page, and the answer has its length.
 */
@Component
final class JteViews implements ViewResolver, Ordered {
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final PageContexts contexts;

  /** Of the last page of each template: the next needs about as much. */
  private final Map<String, Integer> lengths = new ConcurrentHashMap<>();

  JteViews(PageContexts contexts) {
    this.contexts = contexts;
    templates.setBinaryStaticContent(true);
  }

  /** First: an unordered resolver loses to one that resolves any name. */
  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    String template = name + ".jte";
    return templates.hasTemplate(template)
        ? (model, request, response) -> render(template, model, request, response)
        : null;
  }

  private void render(
      String template,
      @Nullable Map<String, ?> model,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var parameters = new HashMap<String, Object>();
    Object value = model == null ? null : model.get("model");
    if (value != null) {
      parameters.put("model", value);
    }
    PageContext page = contexts.of(request);
    parameters.put("page", page);
    byte[] bytes = bytes(template, parameters);
    response.setHeader("Content-Language", page.language().tag());
    response.setContentType("text/html;charset=UTF-8");
    if (request.getAttribute(PageCache.CACHEABLE) == null
        && response.getHeader("Cache-Control") == null) {
      // Forms and pages of a person: not even the browser keeps them, for the next user of a phone.
      response.setHeader("Cache-Control", "no-store");
    }
    HeldAnswer.give(bytes, response);
  }

  /** A template as UTF-8. */
  byte[] bytes(String template, Map<String, Object> parameters) {
    int last = lengths.getOrDefault(template, 0);
    var output = new PageOutput(last + last / 8);
    templates.render(template, parameters, output);
    byte[] page = output.toByteArray();
    if (page.length != last) {
      lengths.put(template, page.length);
    }
    return page;
  }
}
