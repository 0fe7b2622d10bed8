package org.vetika.app.issue.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.attachment.web.FormFiles;
import org.vetika.app.issue.AnsweringIssue;
import org.vetika.app.issue.ReferringIssue;
import org.vetika.app.issue.ReportingProgress;
import org.vetika.app.issue.SettingMilestone;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Visitor;

/** What the competent authority does in an issue. */
@Controller
@RequestMapping("/{language:en|km}/desk/issues/{number}")
class OfficerController {
  private final Posts posts;
  private final AnswerFields answers;
  private final AuthorityQuestion authorities;
  private final AnsweringIssue answering;
  private final ReferringIssue referring;
  private final SettingMilestone milestones;
  private final ReportingProgress reporting;

  OfficerController(
      Posts posts,
      AnswerFields answers,
      AuthorityQuestion authorities,
      AnsweringIssue answering,
      ReferringIssue referring,
      SettingMilestone milestones,
      ReportingProgress reporting) {
    this.posts = posts;
    this.answers = answers;
    this.authorities = authorities;
    this.answering = answering;
    this.referring = referring;
    this.milestones = milestones;
    this.reporting = reporting;
  }

  @Access(Access.Who.OFFICER)
  @PostMapping("/answer")
  ModelAndView answer(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> posted,
      HttpServletRequest request) {
    var sent =
        Posts.Sent.of(page, visitor, number, Action.ANSWER, posted)
            .with(FormFiles.Brought.of(request));
    AnswerFields.Read read = answers.read(sent.typed(), page.language());
    return posts.take(
        sent,
        AnswerFields.problem(sent.typed(), read, page),
        acting ->
            answering.answer(
                number, acting.speaker(), sent.seen(), read.content().with(sent.waiting())));
  }

  @Access({Access.Who.OFFICER, Access.Who.FACILITATOR})
  @PostMapping("/refer")
  ModelAndView refer(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> posted) {
    var sent = Posts.Sent.of(page, visitor, number, Action.REFER, posted);
    Posted typed = sent.typed();
    AuthorityQuestion.Named named = authorities.named(typed, "authority");
    return posts.take(
        sent,
        FacilitatorController.several(named, page),
        acting ->
            referring.refer(
                number,
                acting.speaker(),
                acting.side(),
                sent.seen(),
                named.id(),
                typed.language(page.language()),
                typed.text("reason")));
  }

  @Access(Access.Who.OFFICER)
  @PostMapping("/milestone")
  ModelAndView milestone(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> posted,
      HttpServletRequest request) {
    var sent =
        Posts.Sent.of(page, visitor, number, Action.MILESTONE, posted)
            .with(FormFiles.Brought.of(request));
    Posted typed = sent.typed();
    return posts.take(
        sent,
        acting ->
            milestones.set(
                number,
                acting.speaker(),
                typed.language(page.language()),
                typed.text("action"),
                typed.day("day"),
                typed.text("note"),
                sent.waiting()));
  }

  @Access(Access.Who.OFFICER)
  @PostMapping("/progress")
  ModelAndView progress(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> posted,
      HttpServletRequest request) {
    var sent =
        Posts.Sent.of(page, visitor, number, Action.PROGRESS, posted)
            .with(FormFiles.Brought.of(request));
    Posted typed = sent.typed();
    return posts.take(
        sent,
        acting ->
            reporting.report(
                number,
                acting.speaker(),
                typed.textOrNull("milestone") == null ? null : typed.id("milestone"),
                typed.language(page.language()),
                typed.text("text"),
                typed.count("done"),
                typed.count("total"),
                sent.waiting()));
  }
}
