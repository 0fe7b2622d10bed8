package org.vetika.app.attachment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.vetika.app.attachment.Downloads;
import org.vetika.app.attachment.Downloads.Download;
import org.vetika.app.attachment.Downloads.Form;
import org.vetika.app.attachment.file.FileType;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/**
 * Sends files of the record. Who may have one is decided by {@link Downloads}; the name in the
 * address is for readers only. Nothing that is sent can act as a page of this site.
 */
@Controller
@RequestMapping("/{language:en|km}/attachments/{id}")
class DownloadController {
  /** No program, no form, nothing from anywhere, in an origin of its own. */
  private static final String SANDBOX = "default-src 'none'; frame-ancestors 'none'; sandbox";

  /** The readers of browsers are programs, which the sandbox would stop. */
  private static final String PDF_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; plugin-types application/pdf;"
          + " frame-ancestors 'none'";

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
    return answer(downloads.find(id, Form.COPY, visitor), page, response);
  }

  @Access(Access.Who.PUBLIC)
  @GetMapping("/preview/{name}")
  Object preview(
      @PathVariable UUID id,
      @Nullable Visitor visitor,
      PageContext page,
      HttpServletResponse response) {
    return answer(downloads.find(id, Form.PREVIEW, visitor), page, response);
  }

  @Access(Access.Who.SIGNED_IN)
  @GetMapping("/original/{name}")
  Object original(
      @PathVariable UUID id, Visitor visitor, PageContext page, HttpServletResponse response) {
    return answer(downloads.find(id, Form.ORIGINAL, visitor), page, response);
  }

  private static Object answer(Download download, PageContext page, HttpServletResponse response) {
    return switch (download) {
      case Download.File file -> send(file, response);
      case Download.Removed(var stub) ->
          View.of(HttpStatus.GONE, "attachment/removed", RemovedPage.of(stub, page));
      case Download.None none -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  private static ResponseEntity<FileSystemResource> send(
      Download.File file, HttpServletResponse response) {
    // Set, not added: the policy of pages would stand beside it.
    response.setHeader(
        "Content-Security-Policy", file.type() == FileType.PDF ? PDF_POLICY : SANDBOX);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
    if (file.forAll()) {
      // Asked for again each time, and answered with 304: what is removed is gone at once.
      answer
          .eTag("\"" + file.sha256() + "\"")
          .header(HttpHeaders.CACHE_CONTROL, "public, no-cache");
    } else {
      answer.header(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
    return answer
        .header(HttpHeaders.CONTENT_TYPE, contentType(file.type()))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file))
        .body(new FileSystemResource(file.path()));
  }

  private static String contentType(FileType type) {
    return switch (type) {
      case TEXT, CSV -> type.mediaType() + ";charset=UTF-8";
      case JPEG, PNG, PDF, DOCX, XLSX, ODT, ODS -> type.mediaType();
    };
  }

  private static String disposition(Download.File file) {
    ContentDisposition.Builder disposition =
        file.type().isShown() ? ContentDisposition.inline() : ContentDisposition.attachment();
    return disposition.filename(file.name(), StandardCharsets.UTF_8).build().toString();
  }
}
