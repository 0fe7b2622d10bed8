package org.vetika.app.issue.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.attachment.web.FormFiles;
import org.vetika.app.issue.ClosingIssue;
import org.vetika.app.issue.Outcome;
import org.vetika.app.issue.Position;
import org.vetika.app.issue.Refusal;
import org.vetika.app.issue.ReplyingToIssue;
import org.vetika.app.issue.RoutingIssue;
import org.vetika.app.issue.Verification;
import org.vetika.app.issue.VerifyingIssue;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Visitor;

/** What either side does in an issue, and what its asker alone does. */
@Controller
@RequestMapping("/{language:en|km}/desk/issues/{number}")
@Access(Access.Who.SIGNED_IN)
class PartyController {
  private final Posts posts;
  private final ReplyingToIssue replying;
  private final VerifyingIssue verifying;
  private final ClosingIssue closing;
  private final RoutingIssue routing;

  PartyController(
      Posts posts,
      ReplyingToIssue replying,
      VerifyingIssue verifying,
      ClosingIssue closing,
      RoutingIssue routing) {
    this.posts = posts;
    this.replying = replying;
    this.verifying = verifying;
    this.closing = closing;
    this.routing = routing;
  }

  @PostMapping("/reply")
  ModelAndView reply(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> posted,
      HttpServletRequest request) {
    var sent =
        Posts.Sent.of(page, visitor, number, Action.REPLY, posted)
            .with(FormFiles.Brought.of(request));
    Posted typed = sent.typed();
    return posts.take(
        sent,
        acting ->
            replying.reply(
                number,
                acting.speaker(),
                acting.side(),
                typed.language(page.language()),
                typed.text("text"),
                typed.text("action"),
                sent.waiting()));
  }

  @PostMapping("/verify")
  ModelAndView verify(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> posted,
      HttpServletRequest request) {
    var sent =
        Posts.Sent.of(page, visitor, number, Action.VERIFY, posted)
            .with(FormFiles.Brought.of(request));
    Position position = Position.ofKey(sent.typed().text("position")).orElse(null);
    return position == null
        ? posts.take(
            sent,
            Refusals.at("position", page.t("issue-desk.position-missing")),
            acting -> Outcome.refused(Refusal.NOT_APPLICABLE))
        : posts.take(
            sent,
            acting ->
                verifying.verify(
                    number,
                    acting.speaker(),
                    acting.side(),
                    sent.seen(),
                    verification(sent, position)));
  }

  private static Verification verification(Posts.Sent sent, Position position) {
    Posted typed = sent.typed();
    return new Verification(
        position,
        typed.language(sent.page().language()),
        typed.text("text"),
        typed.text("action"),
        typed.count("done"),
        typed.count("total"),
        typed.day("day"),
        typed.text("higher").equals("above"),
        sent.waiting());
  }

  @PostMapping("/visit")
  ModelAndView visit(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> posted,
      HttpServletRequest request) {
    var sent =
        Posts.Sent.of(page, visitor, number, Action.VISIT, posted)
            .with(FormFiles.Brought.of(request));
    return posts.take(sent, acting -> visit(sent, acting));
  }

  private Outcome<Long> visit(Posts.Sent sent, Acting acting) {
    Posted typed = sent.typed();
    LocalDate day = typed.day("day");
    return day == null
        ? Outcome.refused(Refusal.DATE_MISSING)
        : verifying.visited(
            sent.number(),
            acting.speaker(),
            acting.side(),
            typed.language(sent.page().language()),
            day,
            typed.text("text"),
            sent.waiting());
  }

  @PostMapping("/withdraw")
  ModelAndView withdraw(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> posted) {
    var sent = Posts.Sent.of(page, visitor, number, Action.WITHDRAW, posted);
    Posted typed = sent.typed();
    return posts.take(
        sent,
        acting ->
            closing.withdraw(
                number, acting.speaker(), typed.language(page.language()), typed.text("reason")));
  }

  @PostMapping("/resubmit")
  ModelAndView resubmit(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> posted,
      HttpServletRequest request) {
    var sent =
        Posts.Sent.of(page, visitor, number, Action.RESUBMIT, posted)
            .with(FormFiles.Brought.of(request));
    return posts.take(
        sent,
        acting ->
            routing.resubmit(number, acting.speaker(), sent.typed().text("text"), sent.waiting()));
  }
}
