package org.vetika.app.account.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.web.Access;
import org.vetika.app.web.DeskCount;
import org.vetika.app.web.DeskLink;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** The start page of people who are signed in. */
@Controller
@RequestMapping("/{language:en|km}/desk")
class DeskController {
  private final List<DeskLink> links;
  private final List<DeskCount> counts;

  DeskController(List<DeskLink> links, List<DeskCount> counts) {
    this.links = links;
    this.counts = counts;
  }

  @Access(Access.Who.SIGNED_IN)
  @GetMapping
  ModelAndView desk(PageContext page, Visitor visitor) {
    return View.of("account/desk", DeskPage.of(visitor, links, counts(visitor), page));
  }

  private Map<String, Long> counts(Visitor visitor) {
    return counts.stream().collect(Collectors.toMap(DeskCount::path, each -> each.of(visitor)));
  }
}
