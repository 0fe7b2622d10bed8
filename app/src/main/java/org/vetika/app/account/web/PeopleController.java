package org.vetika.app.account.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.account.InvitingPerson;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** Administrators see who has an account, and invite people. */
@Controller
@RequestMapping("/{language:en|km}/admin/people")
@Access(Access.Who.ADMINISTRATOR)
class PeopleController {
  private final InvitingPerson inviting;
  private final PeoplePages pages;

  PeopleController(InvitingPerson inviting, PeoplePages pages) {
    this.inviting = inviting;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView list(@RequestParam(required = false) @Nullable String after, PageContext page) {
    return View.of("account/people", pages.list(after, "", "", null, page));
  }

  @PostMapping("/invite")
  ModelAndView invite(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      PageContext page,
      Visitor visitor) {
    return switch (inviting.invite(visitor.person(), name, email)) {
      case InvitingPerson.Result.Invited(UUID person) -> toPerson(page, person, "invited");
      case InvitingPerson.Result.HasAccount(UUID person) -> toPerson(page, person, "has-account");
      case InvitingPerson.Result.NameMissing() ->
          again(HttpStatus.UNPROCESSABLE_CONTENT, name, email, "account.error.name", page);
      case InvitingPerson.Result.NotAnEmail() ->
          again(HttpStatus.UNPROCESSABLE_CONTENT, name, email, "account.error.email", page);
      case InvitingPerson.Result.Limited() ->
          again(HttpStatus.TOO_MANY_REQUESTS, name, email, "account.error.limited", page);
    };
  }

  @GetMapping("/{person}")
  ModelAndView person(
      @PathVariable UUID person, @RequestParam(defaultValue = "") String done, PageContext page) {
    return pages.person(HttpStatus.OK, person, done, page);
  }

  static ModelAndView toPerson(PageContext page, UUID person, String done) {
    return View.redirect(page, "/admin/people/" + person + "?done=" + done);
  }

  private ModelAndView again(
      HttpStatus status, String name, String email, String error, PageContext page) {
    return View.of(status, "account/people", pages.list(null, name, email, error, page));
  }
}
