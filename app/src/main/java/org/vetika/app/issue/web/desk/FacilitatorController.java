package org.vetika.app.issue.web.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.issue.ClearingFlag;
import org.vetika.app.issue.ClosingIssue;
import org.vetika.app.issue.Outcome;
import org.vetika.app.issue.Refusal;
import org.vetika.app.issue.RoutingIssue;
import org.vetika.app.issue.Visibility;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Visitor;
import org.vetika.khmer.KhmerDigits;

/** What facilitators do in an issue. */
@Controller
@RequestMapping("/{language:en|km}/desk/issues/{number}")
@Access(Access.Who.FACILITATOR)
class FacilitatorController {
  private final Posts posts;
  private final AuthorityQuestion authorities;
  private final PlaceQuestion places;
  private final RoutingIssue routing;
  private final ClosingIssue closing;
  private final ClearingFlag clearing;

  FacilitatorController(
      Posts posts,
      AuthorityQuestion authorities,
      PlaceQuestion places,
      RoutingIssue routing,
      ClosingIssue closing,
      ClearingFlag clearing) {
    this.posts = posts;
    this.authorities = authorities;
    this.places = places;
    this.routing = routing;
    this.closing = closing;
    this.clearing = clearing;
  }

  @PostMapping("/accept")
  ModelAndView accept(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> posted) {
    var sent = Posts.Sent.of(page, visitor, number, Action.ACCEPT, posted);
    AuthorityQuestion.Named named = authorities.named(sent.typed(), "authority");
    Showing.Problem problem = several(named, page);
    return posts.take(
        sent,
        problem == null ? places.problem(sent.typed(), page) : problem,
        acting -> accept(sent, named.id(), acting));
  }

  private Outcome<String> accept(Posts.Sent sent, @Nullable Long authority, Acting acting) {
    if (authority == null) {
      return Outcome.refused(Refusal.UNKNOWN_AUTHORITY);
    }
    Posted typed = sent.typed();
    return routing.accept(
        sent.number(),
        acting.speaker(),
        authority,
        places.answered(typed).certain().map(Place::code).orElse(null),
        typed.textOrNull("topic"),
        Visibility.ofKey(typed.text("visibility")).orElse(Visibility.PARTIES),
        typed.text("note"));
  }

  static Showing.@Nullable Problem several(AuthorityQuestion.Named named, PageContext page) {
    return named.several()
        ? Refusals.at("authority", page.t("issue-desk.authority.several"))
        : null;
  }

  @PostMapping("/return")
  ModelAndView giveBack(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> posted) {
    var sent = Posts.Sent.of(page, visitor, number, Action.RETURN, posted);
    return posts.take(
        sent, acting -> routing.giveBack(number, acting.speaker(), sent.typed().text("reason")));
  }

  @PostMapping("/merge")
  ModelAndView merge(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> posted) {
    var sent = Posts.Sent.of(page, visitor, number, Action.MERGE, posted);
    Posted typed = sent.typed();
    String written = typed.textOrNull("into_typed");
    String into =
        KhmerDigits.toLatin(written == null ? typed.text("into") : written)
            .toUpperCase(java.util.Locale.ROOT);
    return posts.take(
        sent,
        acting ->
            closing.merge(
                number,
                acting.speaker(),
                into,
                typed.language(page.language()),
                typed.text("reason")));
  }

  @PostMapping("/settle")
  ModelAndView settle(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> posted) {
    var sent = Posts.Sent.of(page, visitor, number, Action.SETTLE, posted);
    Posted typed = sent.typed();
    return posts.take(
        sent,
        typed.ticked("both") ? null : Refusals.at("both", page.t("issue-desk.both-missing")),
        acting ->
            closing.settleOnTheSpot(
                number,
                acting.speaker(),
                typed.language(page.language()),
                typed.text("text"),
                true));
  }

  @PostMapping("/clear-flag")
  ModelAndView clearFlag(
      PageContext page,
      Visitor visitor,
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> posted) {
    var sent = Posts.Sent.of(page, visitor, number, Action.CLEAR_FLAG, posted);
    Posted typed = sent.typed();
    return posts.take(
        sent,
        acting ->
            clearing.clear(
                number, acting.speaker(), typed.language(page.language()), typed.text("reason")));
  }
}
