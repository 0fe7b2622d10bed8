package org.vetika.app.consistency.discrepancy.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.vetika.app.consistency.Comparison;
import org.vetika.app.consistency.Comparisons;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.consistency.discrepancy.Discrepancies;
import org.vetika.app.consistency.discrepancy.Discrepancy;
import org.vetika.app.consistency.discrepancy.DiscrepancyDeed;
import org.vetika.app.consistency.discrepancy.DiscrepancySide;
import org.vetika.app.consistency.discrepancy.web.DiscrepancyPage.Desk;
import org.vetika.app.consistency.discrepancy.web.OpenDiscrepancyPage.Known;
import org.vetika.app.consistency.web.ComparisonPage.Choice;
import org.vetika.app.consistency.web.FigureForms;
import org.vetika.app.issue.typed.FieldProblem;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/** Makes the form that opens a discrepancy, also for who comes second. */
@Component
class OpenDiscrepancyForm {
  private final Comparisons comparisons;
  private final Discrepancies discrepancies;
  private final ProposalLines proposals;
  private final FigureForms forms;

  OpenDiscrepancyForm(
      Comparisons comparisons,
      Discrepancies discrepancies,
      ProposalLines proposals,
      FigureForms forms) {
    this.comparisons = comparisons;
    this.discrepancies = discrepancies;
    this.proposals = proposals;
    this.forms = forms;
  }

  /**
   * The form with what was typed and what is wrong with it.
   *
   * @param pair public numbers of two figures, joined by a hyphen
   */
  OpenDiscrepancyPage page(
      String pair,
      Map<String, String> typed,
      List<FieldProblem> problems,
      PageContext page,
      Visitor visitor) {
    Comparison comparison = comparison(pair, visitor);
    List<Choice> parties = speakers(comparison, page, visitor);
    List<Choice> speakers = visitor.has(Role.FACILITATOR) ? forms.speakers(visitor, page) : parties;
    if (speakers.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return page(pair, comparison, desk(speakers, typed, problems, page), null, page);
  }

  /** For who comes second: the words, and where they can be sent to instead. */
  OpenDiscrepancyPage overtaken(
      String number, String pair, Map<String, String> typed, PageContext page, Visitor visitor) {
    Comparison comparison = comparison(pair, visitor);
    Discrepancy known = discrepancies.find(number, Viewer.of(visitor)).orElseThrow();
    List<Choice> speakers = speakers(comparison, page, visitor);
    boolean explains =
        !speakers.isEmpty()
            && known.course().open(DiscrepancySide.FIRST).contains(DiscrepancyDeed.EXPLAIN);
    return page(
        pair,
        comparison,
        desk(speakers, typed, List.of(), page),
        new Known(
            page.href("/desk/discrepancies/" + number),
            number,
            page.t("discrepancy-state." + known.course().state().key()),
            explains),
        page);
  }

  private OpenDiscrepancyPage page(
      String pair, Comparison comparison, Desk desk, @Nullable Known known, PageContext page) {
    return new OpenDiscrepancyPage(
        pair, proposals.of(List.of(comparison), page).getFirst(), desk, known);
  }

  private static Desk desk(
      List<Choice> speakers,
      Map<String, String> typed,
      List<FieldProblem> problems,
      PageContext page) {
    return new Desk(
        page.csrf(),
        List.of(),
        "",
        speakers,
        Map.of(),
        typed,
        DiscrepancyDesk.problems(problems, typed, page));
  }

  private Comparison comparison(String pair, Visitor visitor) {
    String[] figures = pair.split("-", 2);
    return comparisons
        .between(figures[0], figures[1], Viewer.of(visitor))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** The own organizations that are one of the two parties. */
  private List<Choice> speakers(Comparison comparison, PageContext page, Visitor visitor) {
    Set<String> parties =
        Set.of(comparison.start().party().number(), comparison.end().party().number());
    return forms.speakers(visitor, page).stream()
        .filter(each -> parties.contains(each.value()))
        .toList();
  }
}
