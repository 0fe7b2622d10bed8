package org.vetika.app.consistency.round.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.round.BetweenParties;
import org.vetika.app.consistency.round.ProposedSteps;
import org.vetika.app.consistency.round.ProposedSteps.Proposal;
import org.vetika.app.consistency.round.Round;
import org.vetika.app.consistency.round.web.RoundPage.Fact;
import org.vetika.app.consistency.round.web.RoundPage.StepLine;
import org.vetika.app.consistency.round.web.RoundPage.Steps;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Visitor;

/** Says which steps between figures follow from a public result, two parties at a time. */
@Component
class RoundSteps {
  private final ProposedSteps steps;

  RoundSteps(ProposedSteps steps) {
    this.steps = steps;
  }

  List<Steps> of(Round round, Visitor visitor, RoundWords words) {
    Optional<Long> own = round.partyOf(visitor);
    return own.isEmpty() || !round.state().isOver()
        ? List.of()
        : steps.of(round.id(), visitor).stream()
            .map(each -> steps(each, own.get(), round.parties().size() > 2, words))
            .toList();
  }

  private static Steps steps(Proposal proposal, long own, boolean several, RoundWords words) {
    PageContext page = words.page();
    String first = words.name(proposal.parties().getFirst());
    String second = words.name(proposal.parties().getLast());
    return new Steps(
        several ? page.t("round.steps.between", first, second) : "",
        several ? counts(proposal.counts(), first, second, page) : List.of(),
        proposal.steps().stream()
            .map(step ->
                new StepLine(
                    page.t("step-kind." + step.kind().key()),
                    page.t("round.change", step.change())))
            .toList(),
        proposal.parties().contains(own) ? proposal.key() : "");
  }

  private static List<Fact> counts(
      BetweenParties counts, String first, String second, PageContext page) {
    return List.of(
        fact("round.on-both", "", number(counts.both(), page), page),
        fact("round.only-on", first, number(counts.onlyFirst(), page), page),
        fact("round.only-on", second, number(counts.onlySecond(), page), page),
        fact(
            "round.list-of",
            first,
            rest(counts.firstDuplicates(), counts.firstUnclear(), page),
            page),
        fact(
            "round.list-of",
            second,
            rest(counts.secondDuplicates(), counts.secondUnclear(), page),
            page));
  }

  private static Fact fact(String key, String name, String text, PageContext page) {
    return new Fact(page.t(key, name), text, null);
  }

  private static String rest(
      @Nullable Integer duplicates, @Nullable Integer unclear, PageContext page) {
    return page.t("round.between-counts", number(duplicates, page), number(unclear, page));
  }

  private static String number(@Nullable Integer cases, PageContext page) {
    return cases == null ? page.t("round.not-shown") : page.number(cases);
  }
}
