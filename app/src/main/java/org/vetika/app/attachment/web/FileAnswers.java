package org.vetika.app.attachment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;
import org.vetika.app.attachment.Downloads.Download;
import org.vetika.app.attachment.file.FileType;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;

/** How files are sent, wherever they are asked for: nothing can act as a page of this site. */
public final class FileAnswers {
  /** No program, no form, nothing from anywhere, in an origin of its own. */
  private static final String SANDBOX = "default-src 'none'; frame-ancestors 'none'; sandbox";

  /** The readers of browsers are programs, which the sandbox would stop. */
  private static final String PDF_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; plugin-types application/pdf;"
          + " frame-ancestors 'none'";

  private FileAnswers() {}

  /** The file, the stub of what was removed, or "not found". */
  public static Object of(Download download, PageContext page, HttpServletResponse response) {
    return switch (download) {
      case Download.File file -> send(file, response);
      case Download.Removed(var stub) ->
          View.of(HttpStatus.GONE, "attachment/removed", RemovedPage.of(stub, page));
      case Download.None none -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  /** The same where who asks is not in the address: caches on the way keep nothing. */
  public static Object privately(
      Download download, PageContext page, HttpServletResponse response) {
    return of(
        download instanceof Download.File file
            ? new Download.File(file.path(), file.type(), file.name(), file.sha256(), false)
            : download,
        page,
        response);
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
