package org.vetika.app.consistency.round.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.round.ListField;
import org.vetika.app.consistency.round.OwnLists;
import org.vetika.app.consistency.round.Round;
import org.vetika.app.consistency.round.RoundChange;
import org.vetika.app.consistency.round.RoundState;
import org.vetika.app.consistency.round.RoundTerms;
import org.vetika.app.consistency.round.Subject;
import org.vetika.app.consistency.round.Uploads;
import org.vetika.app.consistency.round.Uploads.Upload;
import org.vetika.app.consistency.round.web.RoundPage.Acts;
import org.vetika.app.consistency.round.web.RoundPage.CheckedList;
import org.vetika.app.consistency.round.web.RoundPage.Mark;
import org.vetika.app.issue.typed.ShownForm;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Visitor;

/** Puts the page of a round together, as its parties and reviewers see it. */
@Component
class RoundDesk {
  private final Uploads uploads;
  private final OwnLists ownLists;
  private final RoundProgress progress;
  private final RoundOutcome outcome;
  private final Organizations organizations;

  RoundDesk(
      Uploads uploads,
      OwnLists ownLists,
      RoundProgress progress,
      RoundOutcome outcome,
      Organizations organizations) {
    this.uploads = uploads;
    this.ownLists = ownLists;
    this.progress = progress;
    this.outcome = outcome;
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
        page.t("round-state." + round.state().key()),
        round.illustration(),
        outcome.publicHref(round, page),
        about == null ? "" : page.href(about.deskPath()),
        progress.next(round, page),
        acts,
        words.facts(round.terms()),
        parties(round, all, words, page),
        progress.linkage(round, page),
        progress.agreement(round, page),
        columns(round.terms()),
        checked,
        typed,
        outcome.result(
            round, acts.speak() ? round.partyOf(visitor) : Optional.empty(), words, typed),
        outcome.sides(round, words),
        outcome.steps(round, visitor, page),
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

  private static List<RoundPage.Party> parties(
      Round round, List<Upload> all, RoundWords words, PageContext page) {
    Set<Long> there =
        all.stream().filter(Upload::isThere).map(Upload::organization).collect(Collectors.toSet());
    Set<Long> ever = all.stream().map(Upload::organization).collect(Collectors.toSet());
    return round.parties().stream()
        .map(id -> {
          String look = words.look(id);
          return new RoundPage.Party(
              words.name(id),
              look,
              RoundWords.icon(look),
              round.agreed().contains(id)
                  ? new Mark("done", "check", page.t("round.agreed"))
                  : new Mark("wait", "clock", page.t("round.not-agreed")),
              list(there.contains(id), ever.contains(id), page));
        })
        .toList();
  }

  private static Mark list(boolean there, boolean ever, PageContext page) {
    if (there) {
      return new Mark("done", "lock", page.t("round.list-there"));
    }
    return new Mark("flat", "close", page.t(ever ? "round.list-gone" : "round.no-list"));
  }

  private static String columns(RoundTerms terms) {
    return "id, " + terms.fields().stream().map(ListField::key).collect(Collectors.joining(", "));
  }
}
