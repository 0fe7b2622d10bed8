package org.vetika.app.attachment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.vetika.app.attachment.Uploads;
import org.vetika.app.attachment.Uploads.Appending;
import org.vetika.app.attachment.Uploads.Beginning;
import org.vetika.app.attachment.file.FileLimits;
import org.vetika.app.web.Access;

/**
 * Uploads in parts by tus 1.0.0: the core protocol with the extensions creation, expiration and
 * termination. People without an account may give files, so anybody may begin; going on takes the
 * unguessable address. What is uploaded counts only when a form names it.
 */
@Controller
@Access(Access.Who.PUBLIC)
@RequestMapping("/uploads")
class UploadController {
  private static final String VERSION = "1.0.0";
  private static final String RESUMABLE = "Tus-Resumable";
  private static final String OFFSET = "Upload-Offset";
  private static final String LENGTH = "Upload-Length";
  private static final DateTimeFormatter EXPIRES =
      DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

  private final Uploads uploads;

  UploadController(Uploads uploads) {
    this.uploads = uploads;
  }

  @RequestMapping(method = RequestMethod.OPTIONS)
  ResponseEntity<Void> abilities() {
    return answer(HttpStatus.NO_CONTENT)
        .header("Tus-Version", VERSION)
        .header("Tus-Extension", "creation,expiration,termination")
        .header("Tus-Max-Size", Integer.toString(FileLimits.FILE_BYTES))
        .build();
  }

  @RequestMapping(method = RequestMethod.POST)
  ResponseEntity<Void> begin(
      @RequestHeader(name = RESUMABLE, required = false) @Nullable String version,
      @RequestHeader(name = LENGTH, defaultValue = "") String length,
      @RequestHeader(name = "Upload-Metadata", defaultValue = "") String metadata) {
    if (!VERSION.equals(version)) {
      return otherVersion();
    }
    if (!length.matches("\\d{1,15}")) {
      return answer(HttpStatus.BAD_REQUEST).build();
    }
    return switch (uploads.begin(name(metadata), Long.parseLong(length))) {
      case Beginning.Begun(String token, Instant expires) ->
          answer(HttpStatus.CREATED)
              .header(HttpHeaders.LOCATION, "/uploads/" + token)
              .header("Upload-Expires", EXPIRES.format(expires))
              .build();
      case Beginning.TooLarge tooLarge -> answer(HttpStatus.CONTENT_TOO_LARGE).build();
      case Beginning.NoRoom noRoom ->
          answer(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, "600").build();
    };
  }

  @RequestMapping(path = "/{token}", method = RequestMethod.HEAD)
  ResponseEntity<Void> progress(
      @RequestHeader(name = RESUMABLE, required = false) @Nullable String version,
      @PathVariable String token) {
    if (!VERSION.equals(version)) {
      return otherVersion();
    }
    return uploads
        .progress(token)
        .map(progress ->
            answer(HttpStatus.OK)
                .header(OFFSET, Long.toString(progress.offset()))
                .header(LENGTH, Long.toString(progress.length()))
                .header("Upload-Expires", EXPIRES.format(progress.expires()))
                .<Void>build())
        .orElseGet(() -> answer(HttpStatus.NOT_FOUND).build());
  }

  @RequestMapping(path = "/{token}", method = RequestMethod.PATCH)
  ResponseEntity<Void> append(
      @RequestHeader(name = RESUMABLE, required = false) @Nullable String version,
      @RequestHeader(name = OFFSET, defaultValue = "") String offset,
      @RequestHeader(name = HttpHeaders.CONTENT_TYPE, defaultValue = "") String type,
      @PathVariable String token,
      HttpServletRequest request)
      throws IOException {
    if (!VERSION.equals(version)) {
      return otherVersion();
    }
    if (!type.split(";", 2)[0].equals("application/offset+octet-stream")) {
      return answer(HttpStatus.UNSUPPORTED_MEDIA_TYPE).build();
    }
    if (!offset.matches("\\d{1,15}")) {
      return answer(HttpStatus.BAD_REQUEST).build();
    }
    return switch (uploads.append(token, Long.parseLong(offset), request.getInputStream())) {
      case Appending.Appended(long now, Instant expires) ->
          answer(HttpStatus.NO_CONTENT)
              .header(OFFSET, Long.toString(now))
              .header("Upload-Expires", EXPIRES.format(expires))
              .build();
      case Appending.Unknown unknown -> answer(HttpStatus.NOT_FOUND).build();
      case Appending.WrongOffset wrong -> answer(HttpStatus.CONFLICT).build();
      case Appending.Busy busy -> answer(HttpStatus.LOCKED).build();
      case Appending.TooMuch tooMuch -> answer(HttpStatus.CONTENT_TOO_LARGE).build();
    };
  }

  @RequestMapping(path = "/{token}", method = RequestMethod.DELETE)
  ResponseEntity<Void> end(@PathVariable String token) {
    boolean known = uploads.progress(token).isPresent();
    uploads.end(token);
    return answer(known ? HttpStatus.NO_CONTENT : HttpStatus.NOT_FOUND).build();
  }

  private static ResponseEntity<Void> otherVersion() {
    return answer(HttpStatus.PRECONDITION_FAILED).header("Tus-Version", VERSION).build();
  }

  private static ResponseEntity.BodyBuilder answer(HttpStatus status) {
    return ResponseEntity.status(status)
        .header(RESUMABLE, VERSION)
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  /** The value of {@code filename} in {@code filename d29ybGQ=,other dmFsdWU=}. */
  private static String name(String metadata) {
    for (String pair : metadata.split(",")) {
      String[] parts = pair.strip().split(" ", 2);
      if (parts.length == 2 && parts[0].equals("filename")) {
        try {
          return new String(Base64.getDecoder().decode(parts[1].strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
          return "";
        }
      }
    }
    return "";
  }
}
