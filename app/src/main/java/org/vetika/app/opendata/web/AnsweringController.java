package org.vetika.app.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.vetika.app.issue.AnswerContent;
import org.vetika.app.issue.AnsweringIssue;
import org.vetika.app.issue.IssueDetail;
import org.vetika.app.issue.Issues;
import org.vetika.app.issue.Outcome;
import org.vetika.app.issue.Refusal;
import org.vetika.app.issue.Speaker;
import org.vetika.app.issue.Viewer;
import org.vetika.app.issue.WaitingFiles;
import org.vetika.app.opendata.Addresses;
import org.vetika.app.opendata.list.Codes;
import org.vetika.app.opendata.list.PublicIssues;
import org.vetika.app.opendata.raising.AnswerRequest;
import org.vetika.app.opendata.raising.RaisingLimit;
import org.vetika.app.opendata.raising.RequestBodies;
import org.vetika.app.opendata.raising.RequestBodies.Body;
import org.vetika.app.opendata.raising.Sent;
import org.vetika.app.opendata.raising.SentContent;
import org.vetika.app.opendata.raising.SentFiles;
import org.vetika.app.opendata.raising.Spokespeople;
import org.vetika.app.web.Access;
import org.vetika.app.web.ApiScope;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Role;
import org.vetika.app.web.TokenScope;
import org.vetika.app.web.Visitor;

/**
 * Systems of authorities answer issues. They say what they had seen: sent twice, or after somebody
 * else, nothing is put on record, and the newest entry comes back.
 */
@Controller
class AnsweringController {
  private final RequestBodies bodies;
  private final SentContent contents;
  private final Spokespeople spokespeople;
  private final SentFiles files;
  private final AnsweringIssue answering;
  private final Issues issues;
  private final PublicIssues publicIssues;
  private final RaisingLimit limit;
  private final Addresses addresses;

  AnsweringController(
      RequestBodies bodies,
      SentContent contents,
      Spokespeople spokespeople,
      SentFiles files,
      AnsweringIssue answering,
      Issues issues,
      PublicIssues publicIssues,
      RaisingLimit limit,
      Addresses addresses) {
    this.bodies = bodies;
    this.contents = contents;
    this.spokespeople = spokespeople;
    this.files = files;
    this.answering = answering;
    this.issues = issues;
    this.publicIssues = publicIssues;
    this.limit = limit;
    this.addresses = addresses;
  }

  /** Where the answer stands; {@code entry} is its number. */
  record Receipt(String number, String url, long entry) {}

  @Access(Access.Who.OFFICER)
  @TokenScope(ApiScope.ISSUES_ANSWER)
  @PostMapping(
      value = "/api/v1/issues/{number}/answers",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> answer(
      @PathVariable String number, HttpServletRequest request, Visitor visitor, PageContext page)
      throws IOException {
    if (!limit.allows(visitor.person())) {
      return Problems.answer(WriteProblems.refused(Refusal.TOO_MANY), page);
    }
    if (seenBy(visitor, number).isEmpty()) {
      return Problems.answer(WriteProblems.refused(Refusal.UNKNOWN), page);
    }
    return switch (bodies.read(request.getInputStream(), AnswerRequest.class)) {
      case Body.Read<AnswerRequest>(AnswerRequest sent) -> answer(number, sent, visitor, page);
      case Body.Unreadable<AnswerRequest>(String member) ->
          Problems.answer(WriteProblems.unreadable(member), page);
      case Body.TooLarge<AnswerRequest> large -> Problems.answer(WriteProblems.tooLarge(), page);
    };
  }

  private ResponseEntity<?> answer(
      String number, AnswerRequest sent, Visitor visitor, PageContext page) {
    Optional<Speaker.ForOrganization> officer =
        spokespeople.speaker(visitor, sent.organization(), Set.of(Role.OFFICER));
    if (officer.isEmpty()) {
      return Problems.answer(WriteProblems.whichOrganization(), page);
    }
    Long seen = sent.seen();
    if (seen == null) {
      return Problems.answer(
          WriteProblems.value("seen", List.of("/api/v1/issues/" + number + "/entries")), page);
    }
    return switch (contents.of(sent)) {
      case Sent.Wrong<AnswerContent>(String member, List<String> allowed) ->
          Problems.answer(WriteProblems.value(member, allowed), page);
      case Sent.Good<AnswerContent>(AnswerContent content) ->
          switch (files.keep(visitor.person(), SentFiles.tokens(sent.uploads()))) {
            case SentFiles.Kept.Refused refused ->
                Problems.answer(WriteProblems.refused(refused), page);
            case SentFiles.Kept.Ready(WaitingFiles kept) -> {
              var outcome = answering.answer(number, officer.get(), seen, content.with(kept));
              yield outcome(outcome, number, visitor, page);
            }
          };
    };
  }

  private ResponseEntity<?> outcome(
      Outcome<String> outcome, String number, Visitor visitor, PageContext page) {
    return switch (outcome) {
      case Outcome.Done<String>(String answered) -> receipt(answered, visitor);
      case Outcome.Refused<String>(Refusal refusal) ->
          Problems.answer(WriteProblems.refused(refusal), page);
      case Outcome.Overtaken<String>(long newest) ->
          Problems.answer(WriteProblems.overtaken(newest(number, newest)), page);
    };
  }

  /** The newest entry, with its text where everybody may read it. */
  private Map<String, Object> newest(String number, long newest) {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("seen", newest);
    publicIssues.find(number).stream()
        .flatMap(issue -> issue.entries().stream())
        .filter(entry -> entry.entry() == newest)
        .findFirst()
        .ifPresent(entry -> properties.put("newest", entry));
    return properties;
  }

  private ResponseEntity<?> receipt(String number, Visitor visitor) {
    long entry = seenBy(visitor, number).map(IssueDetail::newestEntry).orElse(0L);
    String url = addresses.page("/issues/" + number) + "#entry-" + entry;
    return ResponseEntity.status(HttpStatus.CREATED)
        .header("Location", url)
        .header("Cache-Control", "no-store")
        .contentType(MediaType.APPLICATION_JSON)
        .body(new Receipt(number, url, entry));
  }

  private Optional<IssueDetail> seenBy(Visitor visitor, String number) {
    return Codes.ISSUE.matcher(number).matches()
        ? issues.detail(number, Viewer.of(visitor))
        : Optional.empty();
  }
}
