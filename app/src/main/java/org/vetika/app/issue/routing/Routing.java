package org.vetika.app.issue.routing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.issue.routing.RoutingRows.Fitting;
import org.vetika.app.organization.Authorities;
import org.vetika.app.organization.Authority;
import org.vetika.app.organization.AuthorityLevel;

/**
 * Finds who answers. Among the rules that fit, the most specific decides: first the deeper place,
 * then the deeper topic, then the lower level, then the later start. An authority that is dissolved
 * is passed over as if it had no rule; one that was merged leads to what it was merged into.
 */
@Component
public class Routing {
  /** From the bottom of the ladder upwards. */
  private static final List<AuthorityLevel> LADDER =
      List.of(
          AuthorityLevel.COMMUNE,
          AuthorityLevel.DISTRICT,
          AuthorityLevel.PROVINCE,
          AuthorityLevel.NATIONAL);

  private final RoutingRows rows;
  private final Authorities authorities;

  Routing(RoutingRows rows, Authorities authorities) {
    this.rows = rows;
    this.authorities = authorities;
  }

  /**
   * Who answers an issue that is raised on a day. Without a rule it is the authority registered for
   * the place, at the lowest level that has one there; empty when there is none, or several, so
   * that a facilitator decides.
   *
   * @param place a code on record, of a village too, or null
   * @param topic a code on record, or null
   */
  public Optional<Route> whoAnswers(@Nullable String place, @Nullable String topic, LocalDate day) {
    List<Fitting> fitting =
        rows.fitting(place, topic, day).stream().filter(rule -> !rule.risingOnly()).toList();
    Optional<Route> ruled = first(fitting, -1);
    return ruled.isPresent() ? ruled : lowestRegistered(place);
  }

  /**
   * Who takes over an issue that an authority leaves unanswered: the next level up that has a rule
   * or a registered authority for the place; levels without any are skipped. National authorities
   * are found by rules only. Empty at the top, and when it is not known at which level the
   * authority stands.
   *
   * @param authority the internal id of the one that holds the issue
   * @param place of the issue; when null, the authority's own place counts
   */
  public Optional<Route> above(
      long authority, @Nullable String place, @Nullable String topic, LocalDate day) {
    Optional<Authority> holder = standing(authority);
    Optional<AuthorityLevel> level = holder.flatMap(found -> level(found, day));
    if (holder.isEmpty() || level.isEmpty()) {
      return Optional.empty();
    }
    long id = holder.get().id();
    String where = place == null ? holder.get().place() : place;
    List<Fitting> fitting = rows.fitting(where, topic, day);
    List<Authority> registered = registered(where);
    return LADDER.subList(LADDER.indexOf(level.get()) + 1, LADDER.size()).stream()
        .flatMap(next -> at(next, fitting, registered, id).stream())
        .findFirst();
  }

  private Optional<Route> at(
      AuthorityLevel level, List<Fitting> fitting, List<Authority> registered, long notThis) {
    Optional<Route> ruled =
        first(fitting.stream().filter(rule -> rule.level() == level).toList(), notThis);
    return ruled.isPresent()
        ? ruled
        : only(registered, level).filter(route -> route.authority() != notThis);
  }

  /** The first rule whose authority still exists. */
  private Optional<Route> first(Collection<Fitting> rules, long notThis) {
    Map<Long, Authority> existing =
        authorities.existing(rules.stream().map(Fitting::authority).toList());
    return rules.stream()
        .flatMap(rule ->
            Optional.ofNullable(existing.get(rule.authority())).stream()
                .map(found -> new Route(found.id(), rule.id(), rule.level())))
        .filter(route -> route.authority() != notThis)
        .findFirst();
  }

  private Optional<Route> lowestRegistered(@Nullable String place) {
    List<Authority> registered = registered(place);
    return LADDER.stream()
        .filter(level -> registered.stream().anyMatch(each -> each.level() == level))
        .findFirst()
        .flatMap(level -> only(registered, level));
  }

  private static Optional<Route> only(List<Authority> registered, AuthorityLevel level) {
    List<Authority> found = registered.stream().filter(each -> each.level() == level).toList();
    return found.size() == 1
        ? Optional.of(new Route(found.getFirst().id(), null, level))
        : Optional.empty();
  }

  /** The authorities of the place and of every place it lies in. */
  private List<Authority> registered(@Nullable String place) {
    return authorities.of(place == null ? List.of() : PlacesAbove.withItself(place));
  }

  /** What the id leads to now; a dissolved authority still knows what was above it. */
  private Optional<Authority> standing(long authority) {
    return authorities.everRegistered(authority);
  }

  private Optional<AuthorityLevel> level(Authority authority, LocalDate day) {
    AuthorityLevel registered = authority.level();
    return registered != null
        ? Optional.of(registered)
        : rows.levelsOf(authority.id(), day).stream()
            .max((one, other) -> Integer.compare(LADDER.indexOf(one), LADDER.indexOf(other)));
  }
}
