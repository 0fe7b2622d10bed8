package org.vetika.app.web;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * An address that the server cannot even read, such as {@code /en/%zz}, reaches no controller and
 * no filter: Tomcat answers it itself. It then answers with our page, in the reader's language.
 */
@Component
final class UnreadableAddressPages
    implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private final JteViews views;
  private final PageContexts contexts;

  UnreadableAddressPages(JteViews views, PageContexts contexts) {
    this.views = views;
    this.contexts = contexts;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new OwnPage()));
  }

  private final class OwnPage extends ErrorReportValve {
    /** Does nothing where our error page answered already. */
    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
      int status = response.getStatus();
      if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
        return;
      }
      try {
        String id = UUID.randomUUID().toString();
        response.setHeader("X-Request-Id", id);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
            "Content-Security-Policy", ResponseHeadersFilter.CONTENT_SECURITY_POLICY);
        write(request, response, ErrorPages.about(status, id));
        response.finishResponse();
      } catch (IOException e) {
        // Whoever asked is gone: there is nobody to tell.
      }
    }
  }

  private void write(Request request, Response response, ErrorPage error) throws IOException {
    if (request.getRequestURI().startsWith("/api/")) {
      response.setContentType("application/problem+json");
      response
          .getOutputStream()
          .print(
              "{\"type\":\"urn:vetika:problem:%s\",\"status\":%d}"
                  .formatted(error.key(), error.status()));
      return;
    }
    PageContext page = contexts.of(request.getRequest());
    byte[] bytes = views.bytes("web/error.jte", Map.of("page", page, "model", error));
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
