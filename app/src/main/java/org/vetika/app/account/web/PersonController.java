package org.vetika.app.account.web;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.account.ClosingAccount;
import org.vetika.app.account.GrantingRole;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/** Administrators give and end the roles of a person, and close and reopen the account. */
@Controller
@RequestMapping("/{language:en|km}/admin/people/{person}")
@Access(Access.Who.ADMINISTRATOR)
class PersonController {
  private final GrantingRole granting;
  private final ClosingAccount closing;
  private final PeoplePages pages;

  PersonController(GrantingRole granting, ClosingAccount closing, PeoplePages pages) {
    this.granting = granting;
    this.closing = closing;
    this.pages = pages;
  }

  @PostMapping("/roles")
  ModelAndView grant(
      @PathVariable UUID person,
      @RequestParam(defaultValue = "") String organization,
      @RequestParam Role role,
      PageContext page,
      Visitor visitor) {
    var result = granting.grant(visitor.person(), person, organization, role);
    return answer(result, person, "role-granted", page);
  }

  @PostMapping("/roles/end")
  ModelAndView end(
      @PathVariable UUID person,
      @RequestParam long organization,
      @RequestParam Role role,
      PageContext page,
      Visitor visitor) {
    var result = granting.end(visitor.person(), person, organization, role);
    return answer(result, person, "role-ended", page);
  }

  @PostMapping("/close")
  ModelAndView close(@PathVariable UUID person, PageContext page, Visitor visitor) {
    return switch (closing.close(visitor.person(), person)) {
      case DONE, NOTHING_TO_DO -> PeopleController.toPerson(page, person, "closed");
      case LAST_ADMINISTRATOR -> refused(person, "last-administrator", page);
    };
  }

  @PostMapping("/reopen")
  ModelAndView reopen(@PathVariable UUID person, PageContext page, Visitor visitor) {
    closing.reopen(visitor.person(), person);
    return PeopleController.toPerson(page, person, "reopened");
  }

  private ModelAndView answer(
      GrantingRole.Result result, UUID person, String done, PageContext page) {
    return switch (result) {
      case GrantingRole.Result.Done() -> PeopleController.toPerson(page, person, done);
      case GrantingRole.Result.UnknownPerson() ->
          pages.person(HttpStatus.NOT_FOUND, person, "", page);
      case GrantingRole.Result.UnknownOrganization() ->
          refused(person, "unknown-organization", page);
      case GrantingRole.Result.NothingToDo() -> refused(person, "nothing-to-do", page);
      case GrantingRole.Result.Exclusive() -> refused(person, "exclusive", page);
      case GrantingRole.Result.LastAdministrator() -> refused(person, "last-administrator", page);
    };
  }

  private ModelAndView refused(UUID person, String why, PageContext page) {
    return pages.person(HttpStatus.UNPROCESSABLE_CONTENT, person, why, page);
  }
}
