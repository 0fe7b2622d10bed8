package org.vetika.app.consistency.discrepancy.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.consistency.discrepancy.Discrepancies;
import org.vetika.app.consistency.discrepancy.Discrepancy;
import org.vetika.app.consistency.discrepancy.Discrepancy.Detail;
import org.vetika.app.consistency.discrepancy.DiscrepancyDeed;
import org.vetika.app.consistency.discrepancy.DiscrepancyOwners;
import org.vetika.app.consistency.discrepancy.DiscrepancySide;
import org.vetika.app.consistency.discrepancy.web.DiscrepancyPage.Desk;
import org.vetika.app.consistency.web.ComparisonPage.Choice;
import org.vetika.app.consistency.web.FigureForms;
import org.vetika.app.issue.typed.FieldProblem;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/** Makes the page of a discrepancy for those who have to speak, with what they can do. */
@Component
class DiscrepancyDesk {
  private final Discrepancies discrepancies;
  private final DiscrepancyOwners owners;
  private final DiscrepancyPages pages;
  private final OwnerParts parts;
  private final FigureForms forms;

  DiscrepancyDesk(
      Discrepancies discrepancies,
      DiscrepancyOwners owners,
      DiscrepancyPages pages,
      OwnerParts parts,
      FigureForms forms) {
    this.discrepancies = discrepancies;
    this.owners = owners;
    this.pages = pages;
    this.parts = parts;
    this.forms = forms;
  }

  /** The page, with what was typed and what is wrong with it. */
  DiscrepancyPage page(
      String number,
      Map<String, String> typed,
      List<FieldProblem> problems,
      PageContext page,
      Visitor visitor) {
    Viewer viewer = Viewer.of(visitor);
    Detail detail =
        discrepancies
            .detail(number, viewer)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Discrepancy of = detail.discrepancy();
    Set<DiscrepancySide> sides = owners.sides(of, viewer);
    List<DiscrepancyDeed> deeds = deeds(of, sides, visitor);
    var desk =
        new Desk(
            page.csrf(),
            deeds.stream()
                .map(each -> new Choice(each.key(), page.t("discrepancy-do." + each.key())))
                .toList(),
            deeds.isEmpty() ? silence(of, sides, visitor, page) : "",
            speakers(of, sides, visitor, page),
            typed,
            problems.stream().map(each -> problem(each, typed, page)).toList());
    return pages.page(detail, viewer, desk, parts.of(of, viewer, page), page);
  }

  /** What one side says; a facilitator of neither may let it stand when the day has passed. */
  private List<DiscrepancyDeed> deeds(
      Discrepancy of, Set<DiscrepancySide> sides, Visitor visitor) {
    if (sides.isEmpty()) {
      return visitor.has(Role.FACILITATOR) && of.overdue(discrepancies.today())
          ? of.course().open(null)
          : List.of();
    }
    return sides.stream().sorted().flatMap(side -> of.course().open(side).stream()).distinct().toList();
  }

  private static String silence(
      Discrepancy of, Set<DiscrepancySide> sides, Visitor visitor, PageContext page) {
    if (sides.isEmpty() && !visitor.has(Role.FACILITATOR)) {
      return "";
    }
    if (of.course().state().closed()) {
      return page.t("discrepancy.closed");
    }
    return page.t(sides.isEmpty() ? "discrepancy.facilitator" : "discrepancy.nothing-to-say");
  }

  /** The own organizations that are a side; all of them for who is of neither. */
  private List<Choice> speakers(
      Discrepancy of, Set<DiscrepancySide> sides, Visitor visitor, PageContext page) {
    Set<String> numbers =
        sides.stream().map(side -> of.party(side).number()).collect(Collectors.toSet());
    return forms.speakers(visitor, page).stream()
        .filter(each -> sides.isEmpty() || numbers.contains(each.value()))
        .toList();
  }

  /** The field stands under the name that the page gives it. */
  private static Choice problem(FieldProblem problem, Map<String, String> typed, PageContext page) {
    String field =
        problem.field().equals("person")
            ? "person-" + typed.getOrDefault("side", "")
            : problem.field();
    return new Choice(field, FigureForms.sentence(problem, page));
  }
}
