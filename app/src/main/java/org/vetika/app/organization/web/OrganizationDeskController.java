package org.vetika.app.organization.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.organization.FieldProblem;
import org.vetika.app.organization.MergingOrganizations;
import org.vetika.app.organization.OrganizationDetail;
import org.vetika.app.organization.Organizations;
import org.vetika.app.organization.Recording;
import org.vetika.app.organization.RecordingMembership;
import org.vetika.app.organization.RecordingRecognition;
import org.vetika.app.organization.RecordingStatement;
import org.vetika.app.organization.WithdrawingEntry;
import org.vetika.app.web.Access;
import org.vetika.app.web.Access.Who;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Role;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** Keeps what hangs on an organization: memberships, recognitions, statements, merging. */
@Controller
@RequestMapping("/{language:en|km}/desk/organizations/{number:O[0-9]+}")
@Access({Who.FACILITATOR, Who.ADMINISTRATOR})
class OrganizationDeskController {
  private static final String TEMPLATE = "organization/desk";

  private final Organizations organizations;
  private final RecordingMembership memberships;
  private final RecordingRecognition recognitions;
  private final RecordingStatement statements;
  private final WithdrawingEntry withdrawing;
  private final MergingOrganizations merging;

  OrganizationDeskController(
      Organizations organizations,
      RecordingMembership memberships,
      RecordingRecognition recognitions,
      RecordingStatement statements,
      WithdrawingEntry withdrawing,
      MergingOrganizations merging) {
    this.organizations = organizations;
    this.memberships = memberships;
    this.recognitions = recognitions;
    this.statements = statements;
    this.withdrawing = withdrawing;
    this.merging = merging;
  }

  @Access({Who.SIGNED_IN})
  @GetMapping
  ModelAndView desk(PageContext page, Visitor visitor, @PathVariable String number) {
    OrganizationDetail detail = detail(number);
    boolean keeps = visitor.has(Role.FACILITATOR) || visitor.has(Role.ADMINISTRATOR);
    if (!keeps || !detail.number().equals(number)) {
      String rest = keeps ? "" : "/edit";
      return View.redirect(page, "/desk/organizations/" + detail.number() + rest);
    }
    return View.of(TEMPLATE, DeskPage.of(detail, "", List.of(), Map.of(), page));
  }

  @PostMapping("/memberships")
  ModelAndView membership(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @RequestParam Map<String, String> typed) {
    return answer(page, number, "membership", typed, memberships.record(visitor, number, typed));
  }

  @PostMapping("/memberships/{id:[0-9]{1,15}}/end")
  ModelAndView end(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @PathVariable long id,
      @RequestParam Map<String, String> typed) {
    return answer(page, number, "end", typed, memberships.end(visitor, id, typed));
  }

  @PostMapping("/recognitions")
  ModelAndView recognition(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @RequestParam Map<String, String> typed) {
    return answer(page, number, "recognition", typed, recognitions.record(visitor, number, typed));
  }

  @PostMapping("/statements")
  ModelAndView statement(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @RequestParam Map<String, String> typed) {
    return answer(page, number, "statement", typed, statements.record(visitor, number, typed));
  }

  @PostMapping("/{kind:membership|recognition|statement}/{id:[0-9]{1,15}}/withdraw")
  ModelAndView withdraw(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @PathVariable String kind,
      @PathVariable long id,
      @RequestParam Map<String, String> typed) {
    var what = WithdrawingEntry.Kind.parse(kind).orElseThrow();
    String reason = typed.getOrDefault("reason", "");
    return answer(
        page, number, "withdraw", typed, withdrawing.withdraw(visitor, number, what, id, reason));
  }

  @PostMapping("/merge")
  ModelAndView merge(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @RequestParam Map<String, String> typed) {
    String into = typed.getOrDefault("into", "").strip();
    String reason = typed.getOrDefault("reason", "");
    return switch (merging.merge(visitor, number, into, reason)) {
      case MergingOrganizations.Outcome.Merged(var kept) ->
          View.redirect(page, "/organizations/" + kept + "?from=" + number);
      case MergingOrganizations.Outcome.Refused(var problems) ->
          refused(page, number, "merge", typed, problems);
      case MergingOrganizations.Outcome.NotOnRecord() ->
          refused(
              page,
              number,
              "merge",
              typed,
              List.of(new FieldProblem("into", "unknown-organization")));
      case MergingOrganizations.Outcome.NotAllowed() ->
          throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    };
  }

  private ModelAndView answer(
      PageContext page,
      String number,
      String form,
      Map<String, String> typed,
      Recording recording) {
    return switch (recording) {
      case Recording.Recorded() -> View.redirect(page, "/desk/organizations/" + number);
      case Recording.Refused(var problems) -> refused(page, number, form, typed, problems);
      case Recording.NotAllowed() -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
      case Recording.NotOnRecord() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  private ModelAndView refused(
      PageContext page,
      String number,
      String form,
      Map<String, String> typed,
      List<FieldProblem> problems) {
    return View.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        TEMPLATE,
        DeskPage.of(detail(number), form, problems, typed, page));
  }

  private OrganizationDetail detail(String number) {
    return organizations
        .detail(number)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
