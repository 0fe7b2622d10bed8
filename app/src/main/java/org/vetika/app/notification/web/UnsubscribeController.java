package org.vetika.app.notification.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.notification.Unsubscribing;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;

/**
 * The link of each letter that ends what led to it. Mail programs post to it themselves (RFC 8058),
 * without session and token; people get a page with one button, for programs open every link.
 */
@Controller
@RequestMapping("/{language:en|km}/unsubscribe/{secret}/{letter:[0-9]{1,18}}")
@Access(Access.Who.PUBLIC)
class UnsubscribeController {
  private final Unsubscribing unsubscribing;

  UnsubscribeController(Unsubscribing unsubscribing) {
    this.unsubscribing = unsubscribing;
  }

  @GetMapping
  ModelAndView ask(
      @PathVariable String secret,
      @PathVariable long letter,
      PageContext page,
      HttpServletResponse response) {
    response.setHeader("Referrer-Policy", "no-referrer");
    return unsubscribing
        .look(secret, letter)
        .map(ending -> View.of("notification/unsubscribe", UnsubscribePage.of(false, ending, page)))
        .orElseGet(() -> nothing(HttpStatus.GONE));
  }

  /** The second time there is nothing to end, and that is success too. */
  @PostMapping
  ModelAndView end(@PathVariable String secret, @PathVariable long letter, PageContext page) {
    return unsubscribing
        .unsubscribe(secret, letter)
        .map(ending -> View.of("notification/unsubscribe", UnsubscribePage.of(true, ending, page)))
        .orElseGet(() -> nothing(HttpStatus.OK));
  }

  private static ModelAndView nothing(HttpStatus status) {
    return View.of(status, "notification/note", new NotePage("unsubscribe.nothing"));
  }
}
