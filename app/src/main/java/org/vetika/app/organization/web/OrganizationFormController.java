package org.vetika.app.organization.web;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.organization.ChangingOrganization;
import org.vetika.app.organization.ChangingOrganization.Extent;
import org.vetika.app.organization.OrganizationDetail;
import org.vetika.app.organization.OrganizationEntry;
import org.vetika.app.organization.OrganizationMatch;
import org.vetika.app.organization.Organizations;
import org.vetika.app.organization.RegisteringOrganization;
import org.vetika.app.organization.web.OrganizationFormPage.Choices;
import org.vetika.app.organization.web.OrganizationFormPage.Match;
import org.vetika.app.organization.web.OrganizationFormPage.Option;
import org.vetika.app.organization.web.OrganizationFormPage.Said;
import org.vetika.app.topic.Topics;
import org.vetika.app.web.Access;
import org.vetika.app.web.Access.Who;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** Registers organizations and changes what is written of them. */
@Controller
@RequestMapping("/{language:en|km}/desk/organizations")
class OrganizationFormController {
  private static final String TEMPLATE = "organization/form";

  private final RegisteringOrganization registering;
  private final ChangingOrganization changing;
  private final Organizations organizations;
  private final Places places;
  private final Topics topics;

  OrganizationFormController(
      RegisteringOrganization registering,
      ChangingOrganization changing,
      Organizations organizations,
      Places places,
      Topics topics) {
    this.registering = registering;
    this.changing = changing;
    this.organizations = organizations;
    this.places = places;
    this.topics = topics;
  }

  @Access({Who.FACILITATOR, Who.ADMINISTRATOR})
  @GetMapping("/new")
  ModelAndView empty(PageContext page) {
    var form = OrganizationForm.of(new LinkedMultiValueMap<>());
    return View.of(TEMPLATE, registerPage(form, Said.NOTHING, page));
  }

  @Access({Who.FACILITATOR, Who.ADMINISTRATOR})
  @PostMapping("/new")
  ModelAndView register(
      PageContext page, Visitor visitor, @RequestParam MultiValueMap<String, String> posted) {
    var form = OrganizationForm.of(posted);
    return switch (registering.register(visitor, form.entry(), form.others(), form.reason())) {
      case RegisteringOrganization.Outcome.Registered(var id, var number) ->
          View.redirect(page, "/organizations/" + number);
      case RegisteringOrganization.Outcome.PerhapsOnRecord(var matches) ->
          refused(
              registerPage(
                  form,
                  new Said(
                      List.of(),
                      matches.stream().map(each -> match(each, page)).toList(),
                      List.of()),
                  page));
      case RegisteringOrganization.Outcome.Refused(var problems) ->
          refused(registerPage(form, new Said(problems, List.of(), List.of()), page));
      case RegisteringOrganization.Outcome.NotAllowed() ->
          throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    };
  }

  @Access(Who.SIGNED_IN)
  @GetMapping("/{number:O[0-9]+}/edit")
  ModelAndView edit(PageContext page, Visitor visitor, @PathVariable String number) {
    OrganizationDetail detail = detail(number);
    Extent extent = changing.extent(visitor, detail.id());
    if (extent == Extent.NOTHING) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    if (!detail.number().equals(number)) {
      return View.redirect(page, "/desk/organizations/" + detail.number() + "/edit");
    }
    var form =
        new OrganizationForm(
            OrganizationEntry.of(detail.content()), detail.version(), List.of(), "");
    return View.of(TEMPLATE, editPage(detail, form, extent == Extent.ALL, Said.NOTHING, page));
  }

  @Access(Who.SIGNED_IN)
  @PostMapping("/{number:O[0-9]+}/edit")
  ModelAndView change(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> posted) {
    var form = OrganizationForm.of(posted);
    var outcome = changing.change(visitor, number, form.version(), form.entry(), form.reason());
    return switch (outcome) {
      case ChangingOrganization.Outcome.Changed(var changed) ->
          View.redirect(page, "/organizations/" + changed);
      case ChangingOrganization.Outcome.Unchanged(var same) ->
          View.redirect(page, "/organizations/" + same);
      case ChangingOrganization.Outcome.Conflict conflict ->
          conflict(page, visitor, number, form, conflict);
      case ChangingOrganization.Outcome.Refused(var problems) ->
          again(page, visitor, number, form, new Said(problems, List.of(), List.of()));
      case ChangingOrganization.Outcome.NotAllowed() ->
          throw new ResponseStatusException(HttpStatus.FORBIDDEN);
      case ChangingOrganization.Outcome.NotOnRecord() ->
          throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  private ModelAndView conflict(
      PageContext page,
      Visitor visitor,
      String number,
      OrganizationForm form,
      ChangingOrganization.Outcome.Conflict conflict) {
    var combined =
        new OrganizationForm(conflict.combined(), conflict.version(), List.of(), form.reason());
    var clashes = conflict.clashes().stream().map(field -> History.part(field, page)).toList();
    return again(page, visitor, number, combined, new Said(List.of(), List.of(), clashes));
  }

  private ModelAndView again(
      PageContext page, Visitor visitor, String number, OrganizationForm form, Said said) {
    OrganizationDetail detail = detail(number);
    boolean everything = changing.extent(visitor, detail.id()) == Extent.ALL;
    OrganizationFormPage model = editPage(detail, form, everything, said, page);
    return said.clashes().isEmpty()
        ? refused(model)
        : View.of(HttpStatus.CONFLICT, TEMPLATE, model);
  }

  private OrganizationFormPage registerPage(OrganizationForm form, Said said, PageContext page) {
    return OrganizationFormPage.of(
        page.t("organization.register.title"),
        "/desk/organizations/new",
        true,
        form,
        said,
        choices(form, page),
        page);
  }

  private OrganizationFormPage editPage(
      OrganizationDetail detail,
      OrganizationForm form,
      boolean everything,
      Said said,
      PageContext page) {
    return OrganizationFormPage.of(
        page.t("organization.edit.title", detail.name().name(page.language())),
        "/desk/organizations/" + detail.number() + "/edit",
        everything,
        form,
        said,
        choices(form, page),
        page);
  }

  private Choices choices(OrganizationForm form, PageContext page) {
    return new Choices(
        places.provinces().stream()
            .map(place ->
                new Option(
                    place.code(),
                    place.name(page.language()),
                    form.entry().provinces().contains(place.code())))
            .toList(),
        topics.all().stream()
            .filter(topic -> topic.parent() != null)
            .map(topic ->
                new Option(
                    topic.code(),
                    topic.name(page.language()),
                    form.entry().topics().contains(topic.code())))
            .toList());
  }

  private OrganizationDetail detail(String number) {
    return organizations
        .detail(number)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  static Match match(OrganizationMatch match, PageContext page) {
    var name = match.organization();
    return new Match(
        name.number(),
        Phrase.of(name, page),
        name.acronym() == null ? "" : name.acronym(),
        page.t("organization.match." + match.reason().name().toLowerCase(Locale.ROOT)),
        page.href("/organizations/" + name.number()));
  }

  private static ModelAndView refused(OrganizationFormPage model) {
    return View.of(HttpStatus.UNPROCESSABLE_CONTENT, TEMPLATE, model);
  }
}
