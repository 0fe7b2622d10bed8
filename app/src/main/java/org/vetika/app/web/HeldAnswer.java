package org.vetika.app.web;

import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/**
 * What a handler answers, held back until it is known whether it is kept. A page that was made as a
 * whole is taken as it is: to write it would copy it twice.
 */
final class HeldAnswer extends ContentCachingResponseWrapper {
  private byte @Nullable [] whole;

  HeldAnswer(HttpServletResponse response) {
    super(response);
  }

  /** Answers with these bytes, which nobody changes afterwards. */
  static void give(byte[] bytes, HttpServletResponse response) throws IOException {
    response.setContentLength(bytes.length);
    HeldAnswer held = WebUtils.getNativeResponse(response, HeldAnswer.class);
    if (held != null && held.getContentSize() == 0) {
      held.whole = bytes;
    } else {
      response.getOutputStream().write(bytes);
    }
  }

  byte[] bytes() {
    return whole == null ? getContentAsByteArray() : whole;
  }

  /** Sends on what was held. */
  void release() throws IOException {
    if (whole == null) {
      copyBodyToResponse();
      return;
    }
    ServletResponse response = getResponse();
    response.setContentLength(whole.length);
    response.getOutputStream().write(whole);
  }

  @Override
  public void resetBuffer() {
    whole = null;
    super.resetBuffer();
  }

  @Override
  public void reset() {
    whole = null;
    super.reset();
  }
}
