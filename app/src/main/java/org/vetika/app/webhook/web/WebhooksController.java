package org.vetika.app.webhook.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Role;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;
import org.vetika.app.webhook.Endpoint;
import org.vetika.app.webhook.Endpoints;
import org.vetika.app.webhook.KeepingEndpoints;
import org.vetika.app.webhook.KeepingEndpoints.WithSecret;
import org.vetika.app.webhook.Outcome;
import org.vetika.app.webhook.Refusal;

/** The addresses of the organizations that a person acts for. */
@Controller
@RequestMapping("/{language:en|km}/desk/webhooks")
@Access({Access.Who.MEMBER, Access.Who.OFFICER, Access.Who.FACILITATOR})
class WebhooksController {
  private final Endpoints endpoints;
  private final KeepingEndpoints keeping;
  private final EndpointPages pages;

  WebhooksController(Endpoints endpoints, KeepingEndpoints keeping, EndpointPages pages) {
    this.endpoints = endpoints;
    this.keeping = keeping;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView list(
      @RequestParam(defaultValue = "") String done, PageContext page, Visitor visitor) {
    return show(
        HttpStatus.OK,
        EndpointForm.EMPTY,
        null,
        done.equals("deleted") ? "webhook.done.deleted" : null,
        page,
        visitor);
  }

  /** Answers with the page of the new address, which shows its secret this once. */
  @PostMapping
  ModelAndView add(
      @RequestParam MultiValueMap<String, String> posted,
      PageContext page,
      Visitor visitor,
      HttpServletResponse response) {
    EndpointForm form = EndpointForm.of(posted);
    var outcome =
        keeping.add(visitor, form.organizationId(), form.url(), form.note(), form.events());
    return switch (outcome) {
      case Outcome.Done<WithSecret>(WithSecret added) -> {
        response.setHeader("Cache-Control", "no-store");
        Endpoint endpoint = endpoints.find(visitor, added.endpoint()).orElseThrow();
        yield View.of(
            "webhook/endpoint",
            pages.of(
                endpoint,
                visitor,
                page,
                Long.MAX_VALUE,
                added.secret(),
                null,
                "webhook.done.added"));
      }
      case Outcome.Refused<WithSecret>(Refusal refusal) -> {
        if (refusal == Refusal.NOT_ALLOWED) {
          throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        yield show(
            HttpStatus.UNPROCESSABLE_CONTENT, form, Problem.of(refusal, page), null, page, visitor);
      }
    };
  }

  private ModelAndView show(
      HttpStatus status,
      EndpointForm form,
      @Nullable Problem problem,
      @Nullable String done,
      PageContext page,
      Visitor visitor) {
    Map<Long, String> names = organizations(visitor);
    List<Endpoint> all = endpoints.of(visitor, names.keySet());
    return View.of(
        status,
        "webhook/webhooks",
        new WebhooksPage(
            names.entrySet().stream()
                .map(each -> shelf(each.getKey(), each.getValue(), all, page))
                .toList(),
            choices(names, form),
            form.url(),
            form.note(),
            Choice.events(form.events(), page),
            problem,
            done));
  }

  private static Map<Long, String> organizations(Visitor visitor) {
    var names = new LinkedHashMap<Long, String>();
    visitor.mandates().stream()
        .filter(each -> each.role() != Role.ADMINISTRATOR)
        .forEach(each -> names.put(each.organization(), each.organizationName()));
    return names;
  }

  private static List<Choice> choices(Map<Long, String> names, EndpointForm form) {
    return names.entrySet().stream()
        .map(each ->
            new Choice(
                each.getKey().toString(),
                each.getValue(),
                each.getKey().toString().equals(form.organization())))
        .toList();
  }

  private static WebhooksPage.Shelf shelf(
      long organization, String name, List<Endpoint> all, PageContext page) {
    return new WebhooksPage.Shelf(
        name,
        all.stream()
            .filter(each -> each.organization() == organization)
            .map(each -> row(each, page))
            .toList());
  }

  private static WebhooksPage.Row row(Endpoint endpoint, PageContext page) {
    String state =
        endpoint.paused() != null ? "paused" : endpoint.failingSince() != null ? "failing" : "told";
    return new WebhooksPage.Row(
        page.href(EndpointPages.PATH + "/" + endpoint.id()),
        EndpointPages.name(endpoint),
        endpoint.url(),
        page.t("webhook.state." + state),
        switch (state) {
          case "paused" -> "tag flat";
          case "failing" -> "tag late";
          default -> "tag done";
        },
        switch (state) {
          case "paused" -> "clock";
          case "failing" -> "alert";
          default -> "check";
        },
        page.t("webhook.told", endpoint.events().size()));
  }
}
