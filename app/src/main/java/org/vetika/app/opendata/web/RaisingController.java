package org.vetika.app.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.vetika.app.issue.IssueContent;
import org.vetika.app.issue.Refusal;
import org.vetika.app.issue.Speaker;
import org.vetika.app.issue.WaitingFiles;
import org.vetika.app.opendata.Addresses;
import org.vetika.app.opendata.raising.Raised;
import org.vetika.app.opendata.raising.RaisingLimit;
import org.vetika.app.opendata.raising.RaisingOnce;
import org.vetika.app.opendata.raising.RaisingRequest;
import org.vetika.app.opendata.raising.RequestBodies;
import org.vetika.app.opendata.raising.RequestBodies.Body;
import org.vetika.app.opendata.raising.Sent;
import org.vetika.app.opendata.raising.SentContent;
import org.vetika.app.opendata.raising.SentFiles;
import org.vetika.app.opendata.raising.Spokespeople;
import org.vetika.app.web.Access;
import org.vetika.app.web.ApiScope;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.TokenScope;
import org.vetika.app.web.Visitor;

/** Programs of organizations raise issues; each once, however often it is sent. */
@Controller
class RaisingController {
  private final RequestBodies bodies;
  private final SentContent contents;
  private final Spokespeople spokespeople;
  private final RaisingOnce raising;
  private final SentFiles files;
  private final RaisingLimit limit;
  private final Addresses addresses;

  RaisingController(
      RequestBodies bodies,
      SentContent contents,
      Spokespeople spokespeople,
      RaisingOnce raising,
      SentFiles files,
      RaisingLimit limit,
      Addresses addresses) {
    this.bodies = bodies;
    this.contents = contents;
    this.spokespeople = spokespeople;
    this.raising = raising;
    this.files = files;
    this.limit = limit;
    this.addresses = addresses;
  }

  /**
   * What is on record.
   *
   * @param repeated it was sent before under the same key
   */
  record Receipt(String number, String url, boolean repeated) {}

  @Access({Access.Who.MEMBER, Access.Who.OFFICER, Access.Who.FACILITATOR})
  @TokenScope(ApiScope.ISSUES_RAISE)
  @PostMapping(value = "/api/v1/issues", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> raise(
      HttpServletRequest request,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Visitor visitor,
      PageContext page)
      throws IOException {
    if (!limit.allows(visitor.person())) {
      return Problems.answer(WriteProblems.refused(Refusal.TOO_MANY), page);
    }
    if (key != null && !RaisingOnce.KEY.matcher(key).matches()) {
      return Problems.answer(WriteProblems.wrongKey(), page);
    }
    return switch (bodies.read(request.getInputStream(), RaisingRequest.class)) {
      case Body.Read<RaisingRequest>(RaisingRequest sent) -> raise(sent, key, visitor, page);
      case Body.Unreadable<RaisingRequest>(String member) ->
          Problems.answer(WriteProblems.unreadable(member), page);
      case Body.TooLarge<RaisingRequest> large -> Problems.answer(WriteProblems.tooLarge(), page);
    };
  }

  private ResponseEntity<?> raise(
      RaisingRequest sent, @Nullable String key, Visitor visitor, PageContext page) {
    Optional<Speaker.ForOrganization> speaker =
        spokespeople.speaker(visitor, sent.organization(), Spokespeople.RAISERS);
    if (speaker.isEmpty()) {
      return Problems.answer(WriteProblems.whichOrganization(), page);
    }
    return switch (contents.of(sent)) {
      case Sent.Wrong<IssueContent>(String member, List<String> allowed) ->
          Problems.answer(WriteProblems.value(member, allowed), page);
      case Sent.Good<IssueContent>(IssueContent content) ->
          raise(speaker.get(), content, SentFiles.tokens(sent.uploads()), key, page);
    };
  }

  private ResponseEntity<?> raise(
      Speaker.ForOrganization speaker,
      IssueContent content,
      List<String> uploads,
      @Nullable String key,
      PageContext page) {
    UUID person = speaker.visitor().person();
    boolean before = key != null && raising.isKnown(person, key);
    return switch (files.keep(person, before ? List.of() : uploads)) {
      case SentFiles.Kept.Refused refused -> Problems.answer(WriteProblems.refused(refused), page);
      case SentFiles.Kept.Ready(WaitingFiles kept) ->
          answer(raising.raise(speaker, content, uploads, kept, key), page);
    };
  }

  private ResponseEntity<?> answer(Raised raised, PageContext page) {
    return switch (raised) {
      case Raised.New(String number) -> receipt(HttpStatus.CREATED, number, false);
      case Raised.Before(String number) -> receipt(HttpStatus.OK, number, true);
      case Raised.Refused(Refusal refusal) -> Problems.answer(WriteProblems.refused(refusal), page);
      case Raised.KeyUsed used -> Problems.answer(WriteProblems.keyUsed(), page);
    };
  }

  private ResponseEntity<?> receipt(HttpStatus status, String number, boolean repeated) {
    String url = addresses.page("/issues/" + number);
    return ResponseEntity.status(status)
        .header("Location", url)
        .header("Cache-Control", "no-store")
        .contentType(MediaType.APPLICATION_JSON)
        .body(new Receipt(number, url, repeated));
  }
}
