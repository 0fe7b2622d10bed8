package org.vetika.app.issue.web.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.issue.Authorities;
import org.vetika.app.issue.Issue;
import org.vetika.app.issue.routing.Route;
import org.vetika.app.issue.routing.Routing;
import org.vetika.app.organization.Authority;
import org.vetika.app.organization.OrganizationMatch;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.OrganizationSummary;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.PageContext;
import org.vetika.khmer.KhmerDigits;

/**
 * "Which authority?" without script: those that the rules and the registry know for the place can
 * be picked; any other is typed by number or name, and when several are like the name, they can be
 * picked on the page that comes back.
 */
@Component
class AuthorityQuestion {
  private final Routing routing;
  private final Organizations organizations;
  private final org.vetika.app.organization.Authorities registered;
  private final Authorities answering;
  private final Clock clock;

  AuthorityQuestion(
      Routing routing,
      Organizations organizations,
      org.vetika.app.organization.Authorities registered,
      Authorities answering,
      Clock clock) {
    this.routing = routing;
    this.organizations = organizations;
    this.registered = registered;
    this.answering = answering;
    this.clock = clock;
  }

  /**
   * What was answered to the question.
   *
   * @param id the internal id; null when nothing that is on record was named
   * @param several true when a name was typed that fits several
   */
  record Named(@Nullable Long id, boolean several) {
    static final Named NOBODY = new Named(null, false);
  }

  /** Asks for an authority in the fields {@code name} (picked) and {@code name_typed}. */
  Fields ask(Fields fields, String name, @Nullable Issue issue, Posted typed, PageContext page) {
    List<OrganizationName> matches = matches(typed.text(name + "_typed"));
    List<OrganizationName> offered = matches.isEmpty() ? known(issue) : matches;
    List<Field.Option> options =
        offered.stream()
            .map(each ->
                new Field.Option(
                    each.number(),
                    each.name(page.language()) + " · " + each.number(),
                    each.namedIn(page.language()) ? null : page.language().other().tag()))
            .toList();
    if (!options.isEmpty()) {
      fields.choice(name, name, options, suggested(issue).map(OrganizationName::number).orElse(""));
    }
    boolean optional = !options.isEmpty() || name.equals("competent");
    return fields.line(name + "_typed", name + "-typed", optional, "");
  }

  /** What is typed counts, unless one of those it may mean was picked. */
  Named named(Posted typed, String name) {
    String picked = typed.text(name).strip();
    String words = typed.text(name + "_typed").strip();
    if (words.isEmpty()) {
      return byNumber(picked).map(id -> new Named(id, false)).orElse(Named.NOBODY);
    }
    Optional<Long> number = byNumber(words);
    if (number.isPresent()) {
      return new Named(number.get(), false);
    }
    List<OrganizationName> matches = matches(words);
    return matches.stream()
        .filter(each -> each.number().equals(picked))
        .findFirst()
        .or(() -> certain(words, matches))
        .map(each -> new Named(each.id(), false))
        .orElse(new Named(null, !matches.isEmpty()));
  }

  private Optional<OrganizationName> certain(String words, List<OrganizationName> matches) {
    List<OrganizationName> same =
        organizations.matches(words, null).stream()
            .filter(match -> match.score() >= OrganizationMatch.CERTAIN)
            .map(OrganizationMatch::organization)
            .filter(matches::contains)
            .toList();
    return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
  }

  private List<OrganizationName> matches(String words) {
    return words.isBlank()
        ? List.of()
        : organizations.matches(words.strip(), null).stream()
            .map(OrganizationMatch::organization)
            .filter(each -> answering.answering(each.id()).isPresent())
            .toList();
  }

  private Optional<Long> byNumber(String typed) {
    String number = KhmerDigits.toLatin(typed).toUpperCase(Locale.ROOT);
    return number.matches("O[0-9]{4,8}")
        ? organizations.find(number).map(OrganizationSummary::id)
        : Optional.empty();
  }

  /** Who would answer by the rules; the one above, when the issue is with somebody already. */
  private Optional<OrganizationName> suggested(@Nullable Issue issue) {
    return route(issue)
        .map(Route::authority)
        .flatMap(id -> Optional.ofNullable(organizations.names(List.of(id)).get(id)));
  }

  private Optional<Route> route(@Nullable Issue issue) {
    if (issue == null) {
      return Optional.empty();
    }
    LocalDate today = LocalDate.now(clock);
    Long holder = issue.now().authority();
    return holder == null
        ? routing.whoAnswers(issue.now().place(), issue.now().topic(), today)
        : routing.above(holder, issue.now().place(), issue.now().topic(), today);
  }

  /** The suggested one first, then those registered for the place, from the province down. */
  private List<OrganizationName> known(@Nullable Issue issue) {
    SequencedSet<Long> ids = new LinkedHashSet<>();
    route(issue).map(Route::authority).ifPresent(ids::add);
    String place = issue == null ? null : issue.now().place();
    if (place != null) {
      registered.of(withinAndAbove(place)).stream().map(Authority::id).forEach(ids::add);
    }
    if (issue != null && issue.now().authority() != null) {
      ids.remove(issue.now().authority());
    }
    Map<Long, OrganizationName> names = organizations.names(ids);
    var found = new ArrayList<OrganizationName>();
    for (Long id : ids) {
      OrganizationName name = names.get(id);
      if (name != null && answering.answering(id).isPresent()) {
        found.add(name);
      }
    }
    return found;
  }

  private static List<String> withinAndAbove(String code) {
    return IntStream.rangeClosed(1, code.length() / 2)
        .mapToObj(level -> code.substring(0, level * 2))
        .toList();
  }
}
