package org.vetika.app.opendata.web;

import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/** Sends answers that are too long to be held in memory. */
final class Streamed {
  private Streamed() {}

  /**
   * Begins a file that is sent while it is written. The page cache holds back whatever passes it,
   * to keep it or to know its length; this goes around it.
   */
  static OutputStream file(HttpServletResponse response, String type, String name)
      throws IOException {
    HttpServletResponse direct = direct(response);
    direct.setContentType(type);
    direct.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    direct.setHeader("Cache-Control", "no-cache");
    return direct.getOutputStream();
  }

  private static HttpServletResponse direct(HttpServletResponse response) {
    var held = WebUtils.getNativeResponse(response, ContentCachingResponseWrapper.class);
    ServletResponse below = held == null ? response : held.getResponse();
    return below instanceof HttpServletResponse answer ? answer : response;
  }
}
