package org.vetika.app.opendata.open311.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.vetika.app.opendata.list.Codes;
import org.vetika.app.opendata.open311.Discovery;
import org.vetika.app.opendata.open311.Fault;
import org.vetika.app.opendata.open311.Format;
import org.vetika.app.opendata.open311.Node;
import org.vetika.app.opendata.open311.Reading;
import org.vetika.app.opendata.open311.RequestSearch;
import org.vetika.app.opendata.open311.RequestSearch.Wish;
import org.vetika.app.opendata.open311.ServiceCatalog;
import org.vetika.app.opendata.open311.ServiceRequests;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;

/** Open311 GeoReport v2 for reading: what everybody may see. */
@Controller
@RequestMapping("/open311/v2")
@Access(Access.Who.PUBLIC)
class Open311Controller {
  private final Discovery discovery;
  private final ServiceCatalog services;
  private final RequestSearch search;
  private final ServiceRequests requests;

  Open311Controller(
      Discovery discovery,
      ServiceCatalog services,
      RequestSearch search,
      ServiceRequests requests) {
    this.discovery = discovery;
    this.services = services;
    this.search = search;
    this.requests = requests;
  }

  @GetMapping("/discovery.{format:xml|json}")
  ResponseEntity<byte[]> discovery(@PathVariable String format, PageContext page) {
    return Replies.good(200, Format.of(format), discovery.document(page), page);
  }

  @GetMapping("/services.{format:xml|json}")
  ResponseEntity<byte[]> services(
      @PathVariable String format, HttpServletRequest request, PageContext page) {
    return reply(request, format, page, new Reading.Good<>(services.services(page)));
  }

  @GetMapping("/services/{code:[a-z0-9.-]{1,80}}.{format:xml|json}")
  ResponseEntity<byte[]> definition(
      @PathVariable String code,
      @PathVariable String format,
      HttpServletRequest request,
      PageContext page) {
    Optional<Node> definition = services.definition(code, page);
    return reply(
        request,
        format,
        page,
        definition.isPresent() ? new Reading.Good<>(definition.get()) : unknown("service", code));
  }

  @GetMapping("/requests.{format:xml|json}")
  ResponseEntity<byte[]> requests(
      @PathVariable String format, HttpServletRequest request, PageContext page) {
    return reply(
        request,
        format,
        page,
        switch (search.read(request::getParameter)) {
          case Reading.Good<Wish>(Wish wish) -> new Reading.Good<>(requests.of(wish, page));
          case Reading.Bad<Wish>(Fault fault) -> new Reading.Bad<>(fault);
        });
  }

  @GetMapping("/requests/{number:[A-Za-z0-9-]{1,40}}.{format:xml|json}")
  ResponseEntity<byte[]> request(
      @PathVariable String number,
      @PathVariable String format,
      HttpServletRequest request,
      PageContext page) {
    return reply(
        request,
        format,
        page,
        exists(number)
            ? new Reading.Good<>(requests.of(new Wish.Numbers(List.of(number)), page))
            : unknown("request", number));
  }

  /** We answer with the number at once, so that a token, for programs that ask, is the number. */
  @GetMapping("/tokens/{token:[A-Za-z0-9-]{1,40}}.{format:xml|json}")
  ResponseEntity<byte[]> token(
      @PathVariable String token,
      @PathVariable String format,
      HttpServletRequest request,
      PageContext page) {
    return reply(
        request,
        format,
        page,
        exists(token)
            ? new Reading.Good<>(
                new Node.Many(
                    "service_requests",
                    List.of(
                        new Node.Branch(
                            "request",
                            List.of(
                                new Node.Leaf("service_request_id", token),
                                new Node.Leaf("token", token))))))
            : unknown("request", token));
  }

  private boolean exists(String number) {
    return Codes.ISSUE.matcher(number).matches() && requests.has(number);
  }

  private static Reading<Node> unknown(String key, String what) {
    return new Reading.Bad<>(
        new Fault(HttpStatus.NOT_FOUND, "open311.error." + key, List.of(what)));
  }

  private ResponseEntity<byte[]> reply(
      HttpServletRequest request, String format, PageContext page, Reading<? extends Node> found) {
    @Nullable String jurisdiction = request.getParameter("jurisdiction_id");
    if (jurisdiction != null && !discovery.isOurs(jurisdiction)) {
      return Replies.refused(Discovery.notOurs(jurisdiction), Format.of(format), page);
    }
    return switch (found) {
      case Reading.Good<? extends Node>(Node node) ->
          Replies.good(200, Format.of(format), node, page);
      case Reading.Bad<? extends Node>(Fault fault) ->
          Replies.refused(fault, Format.of(format), page);
    };
  }
}
