package org.vetika.app.webhook.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;
import org.vetika.app.webhook.DeliveryLog;
import org.vetika.app.webhook.Endpoint;
import org.vetika.app.webhook.Endpoints;
import org.vetika.app.webhook.KeepingEndpoints;
import org.vetika.app.webhook.KeepingEndpoints.WithSecret;
import org.vetika.app.webhook.Outcome;
import org.vetika.app.webhook.Refusal;
import org.vetika.app.webhook.Resending;

/** One address: for those who act for another organization it does not exist. */
@Controller
@RequestMapping("/{language:en|km}/desk/webhooks/{endpoint}")
@Access({Access.Who.MEMBER, Access.Who.OFFICER, Access.Who.FACILITATOR})
class EndpointController {
  private static final Set<String> DEEDS = Set.of("changed", "paused", "resumed", "again");

  private final Endpoints endpoints;
  private final KeepingEndpoints keeping;
  private final Resending resending;
  private final DeliveryLog log;
  private final EndpointPages pages;

  EndpointController(
      Endpoints endpoints,
      KeepingEndpoints keeping,
      Resending resending,
      DeliveryLog log,
      EndpointPages pages) {
    this.endpoints = endpoints;
    this.keeping = keeping;
    this.resending = resending;
    this.log = log;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView one(
      @PathVariable long endpoint,
      @RequestParam(required = false) @Nullable Long before,
      @RequestParam(defaultValue = "") String done,
      PageContext page,
      Visitor visitor) {
    String deed = DEEDS.contains(done) ? "webhook.done." + done : null;
    long start = before == null ? Long.MAX_VALUE : before;
    return View.of(
        "webhook/endpoint",
        pages.of(find(visitor, endpoint), visitor, page, start, null, null, deed));
  }

  @PostMapping("/change")
  ModelAndView change(
      @PathVariable long endpoint,
      @RequestParam MultiValueMap<String, String> posted,
      PageContext page,
      Visitor visitor) {
    EndpointForm form = EndpointForm.of(posted);
    return after(
        keeping.change(visitor, endpoint, form.note(), form.events()),
        endpoint,
        "?done=changed",
        page,
        visitor);
  }

  @PostMapping("/pause")
  ModelAndView pause(@PathVariable long endpoint, PageContext page, Visitor visitor) {
    return after(keeping.pause(visitor, endpoint), endpoint, "?done=paused", page, visitor);
  }

  @PostMapping("/resume")
  ModelAndView resume(@PathVariable long endpoint, PageContext page, Visitor visitor) {
    return after(keeping.resume(visitor, endpoint), endpoint, "?done=resumed", page, visitor);
  }

  @PostMapping("/delete")
  ModelAndView delete(@PathVariable long endpoint, PageContext page, Visitor visitor) {
    return switch (keeping.delete(visitor, endpoint)) {
      case Outcome.Done<Long> done -> View.redirect(page, EndpointPages.PATH + "?done=deleted");
      case Outcome.Refused<Long>(Refusal refusal) -> refused(refusal, endpoint, page, visitor);
    };
  }

  /** Shows the new secret this once. */
  @PostMapping("/rotate")
  ModelAndView rotate(
      @PathVariable long endpoint,
      PageContext page,
      Visitor visitor,
      HttpServletResponse response) {
    return switch (keeping.rotate(visitor, endpoint)) {
      case Outcome.Done<WithSecret>(WithSecret made) -> {
        response.setHeader("Cache-Control", "no-store");
        yield View.of(
            "webhook/endpoint",
            pages.of(
                find(visitor, endpoint),
                visitor,
                page,
                Long.MAX_VALUE,
                made.secret(),
                null,
                "webhook.done.rotated"));
      }
      case Outcome.Refused<WithSecret>(Refusal refusal) ->
          refused(refusal, endpoint, page, visitor);
    };
  }

  /** Waits for what becomes of it, a few seconds at most. */
  @PostMapping("/test")
  ModelAndView test(@PathVariable long endpoint, PageContext page, Visitor visitor) {
    return switch (resending.test(visitor, endpoint)) {
      case Outcome.Done<Long>(Long delivery) ->
          View.redirect(page, EndpointPages.PATH + "/" + endpoint + "/deliveries/" + delivery);
      case Outcome.Refused<Long>(Refusal refusal) -> refused(refusal, endpoint, page, visitor);
    };
  }

  @GetMapping("/deliveries/{delivery}")
  ModelAndView delivery(
      @PathVariable long endpoint, @PathVariable long delivery, PageContext page, Visitor visitor) {
    Endpoint found = find(visitor, endpoint);
    return log.find(visitor, endpoint, delivery)
        .map(each -> View.of("webhook/delivery", pages.of(found, each, page)))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @PostMapping("/deliveries/{delivery}/again")
  ModelAndView again(
      @PathVariable long endpoint, @PathVariable long delivery, PageContext page, Visitor visitor) {
    return after(
        resending.again(visitor, endpoint, delivery), endpoint, "?done=again", page, visitor);
  }

  private ModelAndView after(
      Outcome<Long> outcome, long endpoint, String query, PageContext page, Visitor visitor) {
    return switch (outcome) {
      case Outcome.Done<Long> done ->
          View.redirect(page, EndpointPages.PATH + "/" + endpoint + query);
      case Outcome.Refused<Long>(Refusal refusal) -> refused(refusal, endpoint, page, visitor);
    };
  }

  private ModelAndView refused(Refusal refusal, long endpoint, PageContext page, Visitor visitor) {
    if (refusal == Refusal.UNKNOWN || refusal == Refusal.NOT_ALLOWED) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return View.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "webhook/endpoint",
        pages.of(
            find(visitor, endpoint),
            visitor,
            page,
            Long.MAX_VALUE,
            null,
            Problem.of(refusal, page),
            null));
  }

  private Endpoint find(Visitor visitor, long endpoint) {
    return endpoints
        .find(visitor, endpoint)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
