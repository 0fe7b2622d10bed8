package org.vetika.app.consistency.round.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.round.OwnLists;
import org.vetika.app.consistency.round.Round;
import org.vetika.app.consistency.round.RoundChange;
import org.vetika.app.consistency.round.RoundState;
import org.vetika.app.consistency.round.Subject;
import org.vetika.app.consistency.round.Uploads;
import org.vetika.app.consistency.round.Uploads.Upload;
import org.vetika.app.consistency.round.web.RoundPage.Acts;
import org.vetika.app.consistency.round.web.RoundPage.CheckedList;
import org.vetika.app.issue.typed.ShownForm;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Visitor;

/** Puts the page of a round together, as its parties and reviewers see it. */
@Component
class RoundDesk {
  private final Uploads uploads;
  private final OwnLists ownLists;
  private final RoundParties parties;
  private final RoundProgress progress;
  private final RoundOutcome outcome;
  private final RoundSteps steps;
  private final Organizations organizations;

  RoundDesk(
      Uploads uploads,
      OwnLists ownLists,
      RoundParties parties,
      RoundProgress progress,
      RoundOutcome outcome,
      RoundSteps steps,
      Organizations organizations) {
    this.uploads = uploads;
    this.ownLists = ownLists;
    this.parties = parties;
    this.progress = progress;
    this.outcome = outcome;
    this.steps = steps;
    this.organizations = organizations;
  }

  /** The page with a form that was refused, or a list that was checked. */
  RoundPage page(
      Round round, CheckedList checked, ShownForm typed, Visitor visitor, PageContext page) {
    var words = new RoundWords(organizations.names(round.parties()), page);
    List<Upload> all = uploads.of(round.id());
    Acts acts = acts(round, visitor, page);
    Subject about = round.terms().about();
    return new RoundPage(
        href(round, page),
        round.terms().title(),
        words.language(round.terms()),
        page.t("round-state." + round.state().key()),
        round.illustration(),
        outcome.publicHref(round, page),
        about == null ? "" : page.href(about.deskPath()),
        progress.next(round, page),
        acts,
        words.facts(round.terms()),
        parties.of(round, all, visitor, words),
        progress.linkage(round, page),
        progress.agreement(round, page),
        RoundParties.columns(round.terms()),
        checked,
        typed,
        outcome.result(
            round, acts.speak() ? round.partyOf(visitor) : Optional.empty(), words, typed),
        outcome.narrowed(round, page),
        outcome.sides(round, words),
        steps.of(round, visitor, words),
        outcome.gone(all, words),
        progress.happened(round, words));
  }

  static String href(Round round, PageContext page) {
    return page.href("/desk/rounds/" + round.id());
  }

  private Acts acts(Round round, Visitor visitor, PageContext page) {
    Optional<Long> party = round.partyOf(visitor);
    boolean acts = party.isPresent();
    boolean reviews =
        round.state() == RoundState.REVIEWING && round.reviewers().contains(visitor.person());
    return new Acts(
        round.state() == RoundState.PROPOSED
            && party.filter(id -> !round.agreed().contains(id)).isPresent(),
        acts && round.state().takesLists(),
        acts && round.state() == RoundState.LINKING,
        acts && round.state() == RoundState.UPLOADING && uploads.complete(round),
        party.filter(id -> outcome.maySpeak(round, id)).isPresent(),
        acts && RoundChange.PARTY_WITHDREW.isPossibleIn(round.state()),
        reviews ? href(round, page) + "/pairs" : "",
        ownLists.isThere(round, visitor) ? href(round, page) + "/own-list.csv" : "");
  }
}
