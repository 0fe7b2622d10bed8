package org.vetika.app.consistency.discrepancy.web;

import java.util.HashMap;
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
import org.vetika.app.consistency.discrepancy.Discrepancy.Entry;
import org.vetika.app.consistency.discrepancy.DiscrepancyDeed;
import org.vetika.app.consistency.discrepancy.DiscrepancyOwners;
import org.vetika.app.consistency.discrepancy.DiscrepancySide;
import org.vetika.app.consistency.discrepancy.web.DiscrepancyPage.Correction;
import org.vetika.app.consistency.discrepancy.web.DiscrepancyPage.Deed;
import org.vetika.app.consistency.discrepancy.web.DiscrepancyPage.Desk;
import org.vetika.app.consistency.web.ComparisonPage.Choice;
import org.vetika.app.consistency.web.FigureForms;
import org.vetika.app.issue.typed.FieldProblem;
import org.vetika.app.organization.OrganizationName;
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
    List<Choice> speakers = speakers(of, sides, visitor, page);
    var desk =
        new Desk(
            page.csrf(),
            deeds.stream().map(each -> deed(each, page)).toList(),
            deeds.isEmpty() ? silence(of, sides, visitor, page) : "",
            speakers,
            corrections(detail, speakers, typed),
            typed,
            problems(problems, typed, page));
    return pages.page(detail, viewer, desk, parts.of(of, viewer, typed, page), page);
  }

  /** What one side says; a facilitator of neither may let it stand when the day has passed. */
  private List<DiscrepancyDeed> deeds(Discrepancy of, Set<DiscrepancySide> sides, Visitor visitor) {
    if (sides.isEmpty()) {
      return visitor.has(Role.FACILITATOR) && of.overdue(discrepancies.today())
          ? of.course().open(null)
          : List.of();
    }
    return sides.stream()
        .sorted()
        .flatMap(side -> of.course().open(side).stream())
        .distinct()
        .toList();
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

  private static Deed deed(DiscrepancyDeed deed, PageContext page) {
    String key = "discrepancy-do." + deed.key();
    return new Deed(deed.key(), page.t(key), page.t(key + ".text"));
  }

  /** Own words, as they were corrected last; a proposal is not corrected but made anew. */
  private static Map<String, Correction> corrections(
      Detail detail, List<Choice> speakers, Map<String, String> typed) {
    Set<String> own = speakers.stream().map(Choice::value).collect(Collectors.toSet());
    var forms = new HashMap<String, Correction>();
    for (Entry each : detail.entries()) {
      OrganizationName by = each.organization();
      if (by != null && own.contains(by.number()) && each.canBeCorrected()) {
        String id = Long.toString(each.id());
        boolean meant = id.equals(typed.get("corrects"));
        Entry words = detail.corrected(each);
        String text = meant ? typed.getOrDefault("text", "") : words.text();
        forms.put("entry-" + id, new Correction(id, words.language().tag(), text, meant));
      }
    }
    return forms;
  }

  /** What is wrong with the fields of a page, by the anchors that it gives them. */
  static List<Choice> problems(
      List<FieldProblem> problems, Map<String, String> typed, PageContext page) {
    return FigureForms.refused(typed, problems, "discrepancy.field.", page).problems().stream()
        .map(each -> new Choice(anchor(each.field(), typed), each.text()))
        .toList();
  }

  private static String anchor(String field, Map<String, String> typed) {
    return switch (field) {
      case "person" -> "person-" + typed.getOrDefault("side", "");
      case "text" -> typed.containsKey("corrects") ? "text-" + typed.get("corrects") : field;
      case "for" ->
          typed.containsKey("corrects") ? "for-text-" + typed.get("corrects") : "for-text";
      default -> field;
    };
  }
}
