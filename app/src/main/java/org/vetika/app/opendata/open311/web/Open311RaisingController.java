package org.vetika.app.opendata.open311.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.vetika.app.account.ApiTokens;
import org.vetika.app.issue.Refusal;
import org.vetika.app.issue.Speaker;
import org.vetika.app.opendata.open311.Discovery;
import org.vetika.app.opendata.open311.Fault;
import org.vetika.app.opendata.open311.Format;
import org.vetika.app.opendata.open311.Node;
import org.vetika.app.opendata.open311.PostedRequest;
import org.vetika.app.opendata.open311.PostedRequest.Posted;
import org.vetika.app.opendata.open311.Reading;
import org.vetika.app.opendata.raising.Raised;
import org.vetika.app.opendata.raising.RaisingLimit;
import org.vetika.app.opendata.raising.RaisingOnce;
import org.vetika.app.opendata.raising.Spokespeople;
import org.vetika.app.web.Access;
import org.vetika.app.web.ApiScope;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Visitor;

/**
 * Raises issues by Open311. Who sends is known by the key alone: no cookie counts here, so that no
 * other site can use the browser of a reader.
 */
@Controller
class Open311RaisingController {
  private final Discovery discovery;
  private final ApiTokens tokens;
  private final RaisingLimit limit;
  private final Spokespeople spokespeople;
  private final PostedRequest posts;
  private final RaisingOnce raising;

  Open311RaisingController(
      Discovery discovery,
      ApiTokens tokens,
      RaisingLimit limit,
      Spokespeople spokespeople,
      PostedRequest posts,
      RaisingOnce raising) {
    this.discovery = discovery;
    this.tokens = tokens;
    this.limit = limit;
    this.spokespeople = spokespeople;
    this.posts = posts;
    this.raising = raising;
  }

  @Access(Access.Who.PUBLIC)
  @PostMapping(
      value = "/open311/v2/requests.{format:xml|json}",
      consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<byte[]> raise(
      @PathVariable String format,
      HttpServletRequest request,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
      PageContext page) {
    Format asked = Format.of(format);
    String jurisdiction = request.getParameter("jurisdiction_id");
    if (jurisdiction != null && !discovery.isOurs(jurisdiction)) {
      return Replies.refused(Discovery.notOurs(jurisdiction), asked, page);
    }
    Optional<Visitor> sender = sender(request.getParameter("api_key"), page);
    if (sender.isEmpty()) {
      return Replies.refused(fault(HttpStatus.FORBIDDEN, "key"), asked, page);
    }
    if (!limit.allows(sender.get().person())) {
      return Replies.refused(refusal(HttpStatus.TOO_MANY_REQUESTS, Refusal.TOO_MANY), asked, page);
    }
    if (idempotencyKey != null && !RaisingOnce.KEY.matcher(idempotencyKey).matches()) {
      return Replies.refused(fault(HttpStatus.BAD_REQUEST, "idempotency-key"), asked, page);
    }
    return raise(sender.get(), request, idempotencyKey, asked, page);
  }

  private ResponseEntity<byte[]> raise(
      Visitor sender,
      HttpServletRequest request,
      @Nullable String idempotencyKey,
      Format format,
      PageContext page) {
    String organization = PostedRequest.attribute(request::getParameter, "organization");
    Optional<Speaker.ForOrganization> speaker =
        spokespeople.speaker(
            sender, organization.isEmpty() ? null : organization, Spokespeople.RAISERS);
    if (speaker.isEmpty()) {
      return Replies.refused(fault(HttpStatus.BAD_REQUEST, "organization"), format, page);
    }
    return switch (posts.read(request::getParameter)) {
      case Reading.Bad<Posted>(Fault fault) -> Replies.refused(fault, format, page);
      case Reading.Good<Posted>(Posted posted) ->
          answer(
              raising.raise(speaker.get(), posted.content(), idempotencyKey),
              posted.notice(),
              format,
              page);
    };
  }

  private ResponseEntity<byte[]> answer(
      Raised raised, String notice, Format format, PageContext page) {
    return switch (raised) {
      case Raised.New(String number) -> receipt(201, number, notice, format, page);
      case Raised.Before(String number) -> receipt(200, number, notice, format, page);
      case Raised.Refused(Refusal refusal) ->
          Replies.refused(refusal(HttpStatus.BAD_REQUEST, refusal), format, page);
      case Raised.KeyUsed used ->
          Replies.refused(fault(HttpStatus.BAD_REQUEST, "key-used"), format, page);
    };
  }

  private static ResponseEntity<byte[]> receipt(
      int status, String number, String notice, Format format, PageContext page) {
    return Replies.good(
        status,
        format,
        new Node.Many(
            "service_requests",
            List.of(
                new Node.Branch(
                    "request",
                    List.of(
                        new Node.Leaf("service_request_id", number),
                        new Node.Leaf("service_notice", page.t(notice)),
                        new Node.Leaf("account_id", null))))),
        page);
  }

  private Optional<Visitor> sender(@Nullable String key, PageContext page) {
    return key == null || key.isBlank()
        ? Optional.empty()
        : tokens
            .find(key.strip(), page.language())
            .filter(bearer -> bearer.scopes().contains(ApiScope.ISSUES_RAISE))
            .map(ApiTokens.Bearer::visitor);
  }

  private static Fault fault(HttpStatus status, String key) {
    return new Fault(status, "open311.error." + key, List.of());
  }

  private static Fault refusal(HttpStatus status, Refusal refusal) {
    return new Fault(status, "issue-refused." + refusal.key(), List.of());
  }
}
