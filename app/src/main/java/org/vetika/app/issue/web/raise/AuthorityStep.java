package org.vetika.app.issue.web.raise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.PlainText;
import org.vetika.app.issue.Authorities;
import org.vetika.app.issue.Refusal;
import org.vetika.app.issue.draft.Addressing;
import org.vetika.app.issue.draft.DraftStep;
import org.vetika.app.issue.draft.IssueDraft;
import org.vetika.app.issue.routing.Route;
import org.vetika.app.issue.routing.Routing;
import org.vetika.app.organization.OrganizationFilter;
import org.vetika.app.organization.OrganizationKind;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.OrganizationSummary;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;

/** Who should answer: as the rules say, another authority, or left open. */
@Component
class AuthorityStep implements StepQuestion {
  private static final int MOST = 15;

  private final Routing routing;
  private final Organizations organizations;
  private final Authorities authorities;
  private final Clock clock;

  AuthorityStep(
      Routing routing, Organizations organizations, Authorities authorities, Clock clock) {
    this.routing = routing;
    this.organizations = organizations;
    this.authorities = authorities;
    this.clock = clock;
  }

  @Override
  public DraftStep step() {
    return DraftStep.AUTHORITY;
  }

  @Override
  public Typed given(StepContext at) {
    Addressing addressing = at.draft().addressing();
    if (addressing == null) {
      return Typed.NOTHING;
    }
    return switch (addressing) {
      case SUGGESTED -> new Typed(Map.of("authority", "suggested"));
      case OPEN -> new Typed(Map.of("authority", "open"));
      case CHOSEN -> {
        OrganizationName name = name(at.draft().authority());
        yield new Typed(name == null ? Map.of() : Map.of("authority", name.number()));
      }
    };
  }

  /** Whom the rules name today. */
  Optional<OrganizationName> suggested(IssueDraft draft) {
    return route(draft).map(route -> name(route.authority()));
  }

  private Optional<Route> route(IssueDraft draft) {
    return routing
        .whoAnswers(draft.place(), draft.topic(), LocalDate.now(clock))
        .filter(route -> name(route.authority()) != null);
  }

  @Nullable OrganizationName name(@Nullable Long id) {
    return id == null ? null : organizations.names(List.of(id)).get(id);
  }

  @Override
  public Object page(StepContext at, StepFrame frame) {
    PageContext page = at.page();
    var choices = new ArrayList<Choice>();
    route(at.draft()).ifPresent(route -> choices.add(suggestion(route, page)));
    String sought = PlainText.clean(frame.typed().text("q"));
    List<OrganizationSummary> found = found(sought, page.language());
    found.forEach(each -> choices.add(choice(each.name(), page)));
    chosen(frame.typed(), at.draft())
        .filter(each -> found.stream().noneMatch(other -> other.id() == each.id()))
        .ifPresent(each -> choices.add(choice(each, page)));
    return new AuthorityPage(frame, choices, sought, !sought.isEmpty() && found.isEmpty());
  }

  private Choice suggestion(Route route, PageContext page) {
    OrganizationName name = Objects.requireNonNull(name(route.authority()));
    String reason =
        page.t(
            route.rule() == null
                ? "issue-raise.authority.registered"
                : "issue-raise.authority.rule");
    return new Choice(
        "suggested",
        name.name(page.language()),
        reason,
        name.namedIn(page.language()) ? null : page.language().other().tag(),
        null);
  }

  private static Choice choice(OrganizationName name, PageContext page) {
    return new Choice(
        name.number(),
        name.name(page.language()),
        name.number(),
        name.namedIn(page.language()) ? null : page.language().other().tag(),
        null);
  }

  private Optional<OrganizationName> chosen(Typed typed, IssueDraft draft) {
    return Optional.ofNullable(name(draft.authority()))
        .filter(name -> typed.is("authority", name.number()));
  }

  private List<OrganizationSummary> found(String sought, Language language) {
    if (sought.isEmpty() || sought.length() > 200) {
      return List.of();
    }
    var filter =
        new OrganizationFilter(
            sought, OrganizationKind.AUTHORITY, null, null, null, false, null, language);
    return organizations.page(filter, null, MOST).organizations().stream()
        .filter(OrganizationSummary::active)
        .toList();
  }

  @Override
  public Reading read(StepContext at, Typed typed) {
    String choice = typed.text("authority");
    if (choice.equals("open")) {
      return new Reading.Answered(at.draft().addressed(Addressing.OPEN, null));
    }
    if (choice.equals("suggested") && route(at.draft()).isPresent()) {
      return new Reading.Answered(at.draft().addressed(Addressing.SUGGESTED, null));
    }
    Optional<Long> named = authority(choice);
    return named.isPresent()
        ? new Reading.Answered(at.draft().addressed(Addressing.CHOSEN, named.get()))
        : new Reading.Refused(
            List.of(MatterStep.problem("authority-open", Refusal.UNKNOWN_AUTHORITY, at.page())));
  }

  /** The internal id of the authority of a public number, if it can be asked. */
  Optional<Long> authority(String number) {
    return organizations
        .find(number)
        .flatMap(found -> authorities.answering(found.id()))
        .map(OrganizationSummary::id);
  }
}
