package org.vetika.app.opendata.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.vetika.app.issue.Refusal;
import org.vetika.app.opendata.Problem;
import org.vetika.app.opendata.raising.SentFiles;

/** Why something that a program sent was not put on the record. */
final class WriteProblems {
  private WriteProblems() {}

  /** A refusal of the issue module: its message key is the type of the problem. */
  static Problem refused(Refusal refusal) {
    String key = "issue-refused." + refusal.key();
    return new Problem(status(refusal), key, key, List.of(), Map.of("reason", refusal.key()));
  }

  private static HttpStatus status(Refusal refusal) {
    return switch (refusal) {
      case UNKNOWN -> HttpStatus.NOT_FOUND;
      case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
      case WRONG_STATE, ALREADY_SAID -> HttpStatus.CONFLICT;
      case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
      default -> HttpStatus.UNPROCESSABLE_CONTENT;
    };
  }

  /** A file is not taken; {@code upload} says which. */
  static Problem refused(SentFiles.Kept.Refused refused) {
    String key = refused.reason().messageKey();
    return new Problem(
        HttpStatus.UNPROCESSABLE_CONTENT,
        key,
        key,
        List.of(),
        Map.of("parameter", "uploads", "upload", refused.upload()));
  }

  /** Somebody acted after what the sender had seen. */
  static Problem overtaken(Map<String, Object> newest) {
    return Problem.of(HttpStatus.CONFLICT, "overtaken", List.of(), newest);
  }

  static Problem value(String member, List<String> allowed) {
    return Problem.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "member-value",
        List.of(member, String.join(", ", allowed)),
        Map.of("parameter", member, "allowed", allowed));
  }

  static Problem unreadable(String member) {
    return Problem.of(
        HttpStatus.BAD_REQUEST, "body-unreadable", List.of(member), Map.of("parameter", member));
  }

  static Problem tooLarge() {
    return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", List.of(), Map.of());
  }

  /** The person speaks for none or for several, and did not say for which. */
  static Problem whichOrganization() {
    return value("organization", List.of("/api/v1/organizations"));
  }

  static Problem wrongKey() {
    return Problem.of(HttpStatus.BAD_REQUEST, "idempotency-key", List.of(), Map.of());
  }

  static Problem keyUsed() {
    return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "key-used", List.of(), Map.of());
  }
}
