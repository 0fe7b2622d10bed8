package org.vetika.app.organization.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.organization.OrganizationDetail;
import org.vetika.app.organization.Organizations;
import org.vetika.app.topic.Topic;
import org.vetika.app.topic.Topics;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.PublicPage;

/** The public directory and the page of each organization. */
@Controller
@RequestMapping("/{language:en|km}/organizations")
class OrganizationController {
  private static final int ROWS = 30;
  private static final int COALITIONS = 20;

  private final Organizations organizations;
  private final OrganizationPages pages;
  private final Places places;
  private final Topics topics;

  OrganizationController(
      Organizations organizations, OrganizationPages pages, Places places, Topics topics) {
    this.organizations = organizations;
    this.pages = pages;
    this.places = places;
    this.topics = topics;
  }

  @PublicPage
  @GetMapping
  ModelAndView list(PageContext page, @RequestParam MultiValueMap<String, String> query) {
    DirectoryQuery asked = DirectoryQuery.of(query);
    var found = organizations.page(asked.filter(page.language()), query.getFirst("after"), ROWS);
    var around =
        new OrganizationsPage.Around(
            places.provinces(), sectors(topics.all()), organizations.coalitions(COALITIONS));
    return org.vetika.app.web.View.of(
        "organization/list", OrganizationsPage.of(asked, found, around, page));
  }

  @PublicPage
  @GetMapping("/{number:O[0-9]+}")
  ModelAndView one(
      PageContext page,
      @PathVariable String number,
      @RequestParam(required = false, defaultValue = "") String from) {
    OrganizationDetail detail =
        organizations
            .detail(number)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (!detail.number().equals(number)) {
      return moved(page.href("/organizations/" + detail.number() + "?from=" + number));
    }
    return org.vetika.app.web.View.of("organization/one", pages.page(detail, from, page));
  }

  /** The children of the roots: a menu of every topic would be longer than the directory. */
  private static List<Topic> sectors(List<Topic> all) {
    List<String> roots =
        all.stream().filter(topic -> topic.parent() == null).map(Topic::code).toList();
    return all.stream().filter(topic -> roots.contains(topic.parent())).toList();
  }

  /** Merged for good: programs and search engines may keep the new address. */
  private static ModelAndView moved(String location) {
    View redirect =
        (model, request, response) -> {
          response.setStatus(HttpStatus.MOVED_PERMANENTLY.value());
          response.setHeader("Location", location);
        };
    return new ModelAndView(redirect, Map.of());
  }
}
