package org.vetika.app.attachment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.vetika.app.attachment.Downloads;
import org.vetika.app.attachment.Downloads.Form;
import org.vetika.app.attachment.FileViewer;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Visitor;

/**
 * Sends files of the record. Who may have one is decided by {@link Downloads}; the name in the
 * address is for readers only.
 */
@Controller
@RequestMapping("/{language:en|km}/attachments/{id}")
class DownloadController {
  private final Downloads downloads;

  DownloadController(Downloads downloads) {
    this.downloads = downloads;
  }

  @Access(Access.Who.PUBLIC)
  @GetMapping("/{name}")
  Object copy(
      @PathVariable UUID id,
      @Nullable Visitor visitor,
      PageContext page,
      HttpServletResponse response) {
    return FileAnswers.of(downloads.find(id, Form.COPY, FileViewer.of(visitor)), page, response);
  }

  @Access(Access.Who.PUBLIC)
  @GetMapping("/preview/{name}")
  Object preview(
      @PathVariable UUID id,
      @Nullable Visitor visitor,
      PageContext page,
      HttpServletResponse response) {
    return FileAnswers.of(downloads.find(id, Form.PREVIEW, FileViewer.of(visitor)), page, response);
  }

  @Access(Access.Who.SIGNED_IN)
  @GetMapping("/original/{name}")
  Object original(
      @PathVariable UUID id, Visitor visitor, PageContext page, HttpServletResponse response) {
    return FileAnswers.of(
        downloads.find(id, Form.ORIGINAL, FileViewer.of(visitor)), page, response);
  }
}
