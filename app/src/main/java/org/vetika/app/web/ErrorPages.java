package org.vetika.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What a person or a program sees when something is refused or fails: a page in their language, or
 * a problem by RFC 9457 below {@code /api}. Never a stack trace; the request id leads to the log.
 */
@Controller
class ErrorPages implements ErrorController {
  private static final Set<Integer> WITH_OWN_TEXT = Set.of(400, 401, 403, 404, 405, 413, 415, 429);

  @Access(Access.Who.PUBLIC)
  @RequestMapping("/error")
  Object error(HttpServletRequest request, HttpServletResponse response) {
    int status = status(request);
    String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    ErrorPage error = about(status, String.valueOf(response.getHeader("X-Request-Id")));
    response.setHeader("Cache-Control", "no-store");
    if (path.startsWith("/api/")) {
      return problem(error);
    }
    return View.of(HttpStatus.valueOf(status), "web/error", error);
  }

  /** What is said about a status; {@code request} is the id of the request. */
  static ErrorPage about(int status, String request) {
    return new ErrorPage(
        status, "error." + (WITH_OWN_TEXT.contains(status) ? status : 500), request);
  }

  private static ResponseEntity<ProblemDetail> problem(ErrorPage error) {
    var problem = ProblemDetail.forStatus(error.status());
    problem.setType(java.net.URI.create("urn:vetika:problem:" + error.key()));
    return ResponseEntity.status(error.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static int status(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
            && HttpStatus.resolve(status) != null
        ? status
        : 500;
  }
}
