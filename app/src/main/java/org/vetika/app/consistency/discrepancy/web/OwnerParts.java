package org.vetika.app.consistency.discrepancy.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.account.Person;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.consistency.discrepancy.Discrepancy;
import org.vetika.app.consistency.discrepancy.DiscrepancyOwners;
import org.vetika.app.consistency.discrepancy.DiscrepancyOwners.Named;
import org.vetika.app.consistency.discrepancy.DiscrepancySide;
import org.vetika.app.consistency.discrepancy.web.DiscrepancyPage.Owner;
import org.vetika.app.consistency.web.ComparisonPage.Choice;
import org.vetika.app.consistency.web.FigureWords;
import org.vetika.app.web.PageContext;

/** Who answers for the sides, in words, and whom an own side may name. */
@Component
class OwnerParts {
  private final DiscrepancyOwners owners;

  OwnerParts(DiscrepancyOwners owners) {
    this.owners = owners;
  }

  /**
   * Both sides for whom it concerns; nothing for all others.
   *
   * @param typed what was typed into a form of the page
   */
  Map<DiscrepancySide, Owner> of(
      Discrepancy of, Viewer viewer, Map<String, String> typed, PageContext page) {
    Set<DiscrepancySide> own = owners.sides(of, viewer);
    if (own.isEmpty() && !viewer.facilitator()) {
      return Map.of();
    }
    var now = owners.of(List.of(of), viewer).getOrDefault(of.id(), Map.of());
    Map<DiscrepancySide, List<Named>> named =
        owners.history(of, viewer).stream().collect(Collectors.groupingBy(Named::side));
    var parts = new EnumMap<DiscrepancySide, Owner>(DiscrepancySide.class);
    for (DiscrepancySide side : DiscrepancySide.values()) {
      parts.put(
          side,
          part(
              of,
              side,
              now.get(side),
              choices(of, side, viewer, page),
              words(named.getOrDefault(side, List.of()), page),
              side.key().equals(typed.get("side")),
              page));
    }
    return parts;
  }

  private static Owner part(
      Discrepancy of,
      DiscrepancySide side,
      DiscrepancyOwners.@Nullable Owner now,
      List<Choice> choices,
      List<String> history,
      boolean open,
      PageContext page) {
    String nobody =
        of.course().state().closed() ? "discrepancy.owner.none" : "discrepancy.owner.nobody";
    return new Owner(
        side.key(),
        now == null ? "" : now.name(),
        now == null
            ? page.t(nobody)
            : page.t("discrepancy.owner.since", new FigureWords(page).day(now.since())),
        now == null ? "" : now.person().toString(),
        choices,
        history,
        open);
  }

  /** Newest first. */
  private static List<String> words(List<Named> named, PageContext page) {
    return named.reversed().stream().map(each -> words(each, page)).toList();
  }

  private static String words(Named named, PageContext page) {
    String day = new FigureWords(page).day(named.at());
    String name = Objects.requireNonNullElse(named.name(), page.t("discrepancy.owner.none"));
    return named.author() == null
        ? page.t("discrepancy.owner.left", day)
        : page.t("discrepancy.owner.by", name, day, named.author());
  }

  private List<Choice> choices(
      Discrepancy of, DiscrepancySide side, Viewer viewer, PageContext page) {
    List<Person> people = owners.candidates(of, side, viewer);
    Map<String, Long> often =
        people.stream()
            .map(Person::name)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return people.isEmpty()
        ? List.of()
        : Stream.concat(
                Stream.of(new Choice("", page.t("discrepancy.owner.none"))),
                people.stream()
                    .map(each ->
                        new Choice(
                            each.id().toString(),
                            often.getOrDefault(each.name(), 0L) > 1
                                ? each.name() + " · " + each.email()
                                : each.name())))
            .toList();
  }
}
