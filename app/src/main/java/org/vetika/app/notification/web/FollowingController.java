package org.vetika.app.notification.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.notification.OwnSubscriptions;
import org.vetika.app.notification.Rhythm;
import org.vetika.app.web.Access;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/**
 * What one follows: for somebody signed in, and for whoever holds the secret link that stands in
 * each letter.
 */
@Controller
@RequestMapping("/{language:en|km}/following")
class FollowingController {
  private final OwnSubscriptions subscriptions;

  FollowingController(OwnSubscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  @Access(Access.Who.SIGNED_IN)
  @GetMapping
  ModelAndView own(
      @RequestParam(defaultValue = "") String done, PageContext page, Visitor visitor) {
    return View.of(
        "notification/following",
        FollowingPage.of(subscriptions.ofPerson(visitor.person()), done, page));
  }

  @Access(Access.Who.PUBLIC)
  @GetMapping("/{secret}")
  ModelAndView bySecret(
      @PathVariable String secret,
      @RequestParam(defaultValue = "") String done,
      PageContext page,
      HttpServletResponse response) {
    response.setHeader("Referrer-Policy", "no-referrer");
    return subscriptions
        .withSecret(secret)
        .map(own -> View.of("notification/following", FollowingPage.of(own, done, page)))
        .orElseGet(
            () -> View.of(HttpStatus.GONE, "notification/note", new NotePage("following.gone")));
  }

  @Access(Access.Who.PUBLIC)
  @PostMapping("/{secret}/end")
  ModelAndView end(@PathVariable String secret, @RequestParam long subscription, PageContext page) {
    subscriptions.end(secret, subscription);
    return after(secret, page, "ended");
  }

  @Access(Access.Who.PUBLIC)
  @PostMapping("/{secret}/rhythm")
  ModelAndView rhythm(
      @PathVariable String secret,
      @RequestParam long subscription,
      @RequestParam(defaultValue = "") String rhythm,
      PageContext page) {
    Rhythm.ofKey(rhythm).ifPresent(each -> subscriptions.setRhythm(secret, subscription, each));
    return after(secret, page, "changed");
  }

  @Access(Access.Who.PUBLIC)
  @PostMapping("/{secret}/wishes")
  ModelAndView wishes(
      @PathVariable String secret,
      @RequestParam(name = "letters", defaultValue = "") String letters,
      @RequestParam(defaultValue = "false") boolean notices,
      PageContext page) {
    subscriptions.setWishes(secret, Language.ofTag(letters).orElse(null), notices);
    return after(secret, page, "changed");
  }

  @Access(Access.Who.PUBLIC)
  @PostMapping("/{secret}/end-all")
  ModelAndView endAll(@PathVariable String secret, PageContext page) {
    subscriptions.endAll(secret);
    return after(secret, page, "ended");
  }

  /** An address that follows nothing any more is forgotten, and its page with it. */
  private ModelAndView after(String secret, PageContext page, String done) {
    return subscriptions.withSecret(secret).isPresent()
        ? View.redirect(page, "/following/" + secret + "?done=" + done)
        : View.of("notification/note", new NotePage("following.forgotten"));
  }
}
