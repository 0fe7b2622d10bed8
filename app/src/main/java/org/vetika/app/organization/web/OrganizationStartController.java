package org.vetika.app.organization.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.Access;
import org.vetika.app.web.Access.Who;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;
import org.vetika.app.web.Role;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;
import org.vetika.app.web.Visitor.Mandate;

/** Leads people who signed in to what they may do about organizations. */
@Controller
@RequestMapping("/{language:en|km}/desk/organizations")
class OrganizationStartController {
  private final Organizations organizations;

  OrganizationStartController(Organizations organizations) {
    this.organizations = organizations;
  }

  @Access(Who.SIGNED_IN)
  @GetMapping
  ModelAndView start(PageContext page, Visitor visitor) {
    boolean keeps = visitor.has(Role.FACILITATOR) || visitor.has(Role.ADMINISTRATOR);
    List<Long> ids =
        visitor.mandates().stream()
            .filter(mandate -> mandate.role() != Role.ADMINISTRATOR)
            .map(Mandate::organization)
            .distinct()
            .toList();
    List<StartPage.Own> own =
        organizations.names(ids).values().stream().distinct().map(name -> own(name, page)).toList();
    return View.of("organization/start", new StartPage(keeps, own));
  }

  private static StartPage.Own own(OrganizationName name, PageContext page) {
    return new StartPage.Own(
        Phrase.of(name, page),
        name.number(),
        page.href("/desk/organizations/" + name.number() + "/edit"));
  }
}
