package org.vetika.app.consistency.discrepancy.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.consistency.discrepancy.Discrepancies;
import org.vetika.app.consistency.discrepancy.DiscrepancyFilter;
import org.vetika.app.consistency.discrepancy.DiscrepancyList;
import org.vetika.app.consistency.discrepancy.DiscrepancyState;
import org.vetika.app.organization.OrganizationSummary;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.PublicPage;
import org.vetika.app.web.View;

/** Discrepancies as everybody sees them. */
@Controller
@RequestMapping("/{language:en|km}/consistency/discrepancies")
class DiscrepancyController {
  static final String NUMBER = "C[0-9]{4}-[0-9]{4,9}";
  private static final String BASE = "/consistency/discrepancies";
  private static final int SIZE = 20;

  private final Discrepancies discrepancies;
  private final Organizations organizations;
  private final DiscrepancyPages pages;

  DiscrepancyController(
      Discrepancies discrepancies, Organizations organizations, DiscrepancyPages pages) {
    this.discrepancies = discrepancies;
    this.organizations = organizations;
    this.pages = pages;
  }

  @PublicPage
  @GetMapping
  ModelAndView list(
      @RequestParam Map<String, String> parameters,
      @RequestParam(required = false) @Nullable String after,
      PageContext page) {
    if (after != null && !Discrepancies.NUMBER.matcher(after).matches()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    DiscrepancyList list = discrepancies.page(filter(parameters), after, SIZE);
    return View.of(
        "consistency/discrepancy/list",
        new DiscrepanciesPage(
            page.t("discrepancies.found", list.total()),
            DiscrepancyPages.states(parameters, page),
            pages.lines(list.discrepancies(), BASE, page),
            list.next() == null ? null : next(parameters, list.next(), page),
            BASE));
  }

  private static String next(Map<String, String> parameters, String after, PageContext page) {
    var address = new StringBuilder(BASE).append("?after=").append(after);
    for (String name : List.of("state", "indicator", "place", "owner", "overdue")) {
      if (!parameters.getOrDefault(name, "").isEmpty()) {
        address.append('&').append(name).append('=').append(parameters.get(name));
      }
    }
    return page.href(address.toString());
  }

  private DiscrepancyFilter filter(Map<String, String> parameters) {
    String state = parameters.getOrDefault("state", "");
    Optional<DiscrepancyState> known = DiscrepancyState.ofKey(state);
    if (!state.isEmpty() && known.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return new DiscrepancyFilter(
        known.orElse(null),
        value(parameters, "indicator", "N[0-9]{4,9}"),
        value(parameters, "place", "[0-9]{2,8}"),
        parties(value(parameters, "owner", "O[0-9]{4,9}")),
        value(parameters, "overdue", "yes") != null);
  }

  private List<Long> parties(@Nullable String number) {
    return number == null
        ? List.of()
        : organizations
            .find(number)
            .map((OrganizationSummary found) -> organizations.idsOf(found.id()))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static @Nullable String value(Map<String, String> parameters, String name, String form) {
    String value = parameters.getOrDefault(name, "");
    if (!value.isEmpty() && !value.matches(form)) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return value.isEmpty() ? null : value;
  }

  @PublicPage
  @GetMapping("/{number:" + NUMBER + "}")
  ModelAndView discrepancy(@PathVariable String number, PageContext page) {
    return discrepancies
        .detail(number, Viewer.EVERYBODY)
        .map(found ->
            View.of(
                "consistency/discrepancy/discrepancy",
                pages.page(found, Viewer.EVERYBODY, null, page)))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
