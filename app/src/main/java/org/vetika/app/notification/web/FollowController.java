package org.vetika.app.notification.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.notification.FollowKind;
import org.vetika.app.notification.FollowedThing;
import org.vetika.app.notification.FollowedThings;
import org.vetika.app.notification.Following;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/**
 * Following by e-mail: {@code /follow?place=0702}, {@code ?topic=…}, {@code ?authority=O0012},
 * {@code ?issue=…}, {@code ?search=…}. Opening the mailed link shows a button and changes nothing:
 * programs that look into mails for malware open every link.
 */
@Controller
@RequestMapping("/{language:en|km}/follow")
@Access(Access.Who.PUBLIC)
class FollowController {
  private static final FollowForm EMPTY = new FollowForm(null, null, null, null);

  private final Following following;
  private final FollowedThings things;

  FollowController(Following following, FollowedThings things) {
    this.following = following;
    this.things = things;
  }

  @GetMapping
  ModelAndView form(@RequestParam MultiValueMap<String, String> query, PageContext page) {
    for (FollowKind kind : FollowKind.values()) {
      String named = query.getFirst(kind.key());
      if (named != null) {
        var model = FollowPage.of(found(kind, named), kind, named, EMPTY, null, page);
        return View.of("notification/follow", model);
      }
    }
    return View.of("notification/note", new NotePage("follow.how"));
  }

  @PostMapping
  ModelAndView follow(
      @ModelAttribute FollowForm form,
      PageContext page,
      @Nullable Visitor visitor,
      HttpServletRequest request) {
    FollowKind kind = form.kindOf().orElseThrow(FollowController::notFound);
    FollowedThing thing = found(kind, form.named());
    if (visitor != null) {
      return following.follow(visitor.person(), thing, form.rhythmOrAtOnce(), page.language())
          ? View.redirect(page, "/following?done=followed")
          : again(HttpStatus.UNPROCESSABLE_CONTENT, thing, kind, form, "follow.error.most", page);
    }
    var asked =
        following.ask(
            form.emailOrEmpty(),
            thing,
            form.rhythmOrAtOnce(),
            page.language(),
            request.getRemoteAddr());
    return switch (asked) {
      case SENT -> View.redirect(page, "/follow/sent");
      case NOT_AN_EMAIL ->
          again(HttpStatus.UNPROCESSABLE_CONTENT, thing, kind, form, "follow.error.email", page);
      case LIMITED ->
          again(HttpStatus.TOO_MANY_REQUESTS, thing, kind, form, "follow.error.limited", page);
    };
  }

  @GetMapping("/sent")
  ModelAndView sent() {
    return View.of("notification/note", new NotePage("follow.sent"));
  }

  @GetMapping("/confirm")
  ModelAndView ask(
      @RequestParam(defaultValue = "") String token,
      PageContext page,
      HttpServletResponse response) {
    response.setHeader("Referrer-Policy", "no-referrer");
    return following
        .look(token)
        .map(thing ->
            View.of(
                "notification/confirm",
                new ConfirmPage(
                    token,
                    page.t(
                        "follow.of." + thing.followed().kind().key(),
                        thing.name(page.language())))))
        .orElseGet(FollowController::gone);
  }

  @PostMapping("/confirm")
  ModelAndView confirm(@RequestParam(defaultValue = "") String token, PageContext page) {
    return following
        .confirm(token)
        .map(secret -> View.redirect(page, "/following/" + secret + "?done=followed"))
        .orElseGet(FollowController::gone);
  }

  private FollowedThing found(FollowKind kind, String named) {
    return things.named(kind, named).orElseThrow(FollowController::notFound);
  }

  private static ModelAndView again(
      HttpStatus status,
      FollowedThing thing,
      FollowKind kind,
      FollowForm form,
      String error,
      PageContext page) {
    var model = FollowPage.of(thing, kind, form.named(), form, error, page);
    return View.of(status, "notification/follow", model);
  }

  private static ModelAndView gone() {
    return View.of(HttpStatus.GONE, "notification/note", new NotePage("follow.gone"));
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
