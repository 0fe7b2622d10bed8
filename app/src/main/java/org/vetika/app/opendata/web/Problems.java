package org.vetika.app.opendata.web;

import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.vetika.app.opendata.Problem;
import org.vetika.app.web.PageContext;

/** Puts refusals into words, as problems by RFC 9457 in the language of the request. */
final class Problems {
  private Problems() {}

  static ResponseEntity<ProblemDetail> answer(Problem problem, PageContext page) {
    var detail =
        ProblemDetail.forStatusAndDetail(
            problem.status(), page.t(problem.detail(), problem.arguments().toArray()));
    detail.setType(
        URI.create("urn:vetika:problem:" + problem.title().replaceFirst("\\.title$", "")));
    detail.setTitle(page.t(problem.title()));
    problem.properties().forEach(detail::setProperty);
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .header("Content-Language", page.language().tag())
        .header("Vary", "Accept-Language")
        .header("Cache-Control", "no-store")
        .body(detail);
  }
}
