package org.vetika.app.consistency.round;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.consistency.Outcome;
import org.vetika.app.consistency.round.DestroyingLists.Cause;
import org.vetika.app.issue.typed.FieldProblem;
import org.vetika.app.web.Language;
import org.vetika.app.web.Visitor;

/** Parties confirm the terms of a round, or leave it; what nobody finished in time ends. */
@Component
public class AgreeingToRound {
  private static final int LONGEST_REASON = 1000;

  private final ActingInRound acting;
  private final Rounds rounds;
  private final Uploads uploads;
  private final ProposingRound proposing;
  private final RoundHistory history;
  private final DestroyingLists destroying;
  private final Clock clock;

  AgreeingToRound(
      ActingInRound acting,
      Rounds rounds,
      Uploads uploads,
      ProposingRound proposing,
      RoundHistory history,
      DestroyingLists destroying,
      Clock clock) {
    this.acting = acting;
    this.rounds = rounds;
    this.uploads = uploads;
    this.proposing = proposing;
    this.history = history;
    this.destroying = destroying;
    this.clock = clock;
  }

  /** Confirms the terms for the person's organization; done already is done. */
  @Transactional
  public Outcome<RoundState> agree(Visitor visitor, UUID id) {
    return acting.asParty(visitor, id, (round, by) -> agree(round, by));
  }

  private Outcome<RoundState> agree(Round round, RoundHistory.By by) {
    if (round.agreed().contains(by.organization())) {
      return new Outcome.Done<>(round.state());
    }
    if (round.state() != RoundState.PROPOSED) {
      return new Outcome.NotAllowed<>();
    }
    proposing.agree(round.id(), by);
    history.note(round, "agreed", by);
    if (round.agreed().size() + 1 < round.parties().size()) {
      return new Outcome.Done<>(round.state());
    }
    history.change(round, RoundChange.ALL_AGREED, by, "");
    return new Outcome.Done<>(RoundState.AGREED);
  }

  /**
   * Leaves the round, which ends it: all lists are destroyed at once.
   *
   * @param language of the reason
   */
  @Transactional
  public Outcome<RoundState> withdraw(Visitor visitor, UUID id, String reason, Language language) {
    return acting.asParty(
        visitor, id, (round, by) -> withdraw(round, by, reason.strip(), language));
  }

  private Outcome<RoundState> withdraw(
      Round round, RoundHistory.By by, String reason, Language language) {
    if (!RoundChange.PARTY_WITHDREW.isPossibleIn(round.state())) {
      return new Outcome.NotAllowed<>();
    }
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      String key = reason.isEmpty() ? "missing" : "long";
      return new Outcome.Refused<>(List.of(new FieldProblem("reason", key, "")));
    }
    history.change(round, RoundChange.PARTY_WITHDREW, by, reason, language);
    destroying.destroyAll(round.id(), Cause.WITHDRAWAL, by.person());
    return new Outcome.Done<>(RoundState.WITHDRAWN);
  }

  /**
   * Ends rounds that did not come to their lists in time. One that has all of its lists, because
   * the linkage failed or was canceled, may be compared again until the review would have ended.
   */
  @Transactional
  void endLate() {
    LocalDate today = LocalDate.now(clock.withZone(DestroyingLists.ZONE));
    for (RoundState state : RoundState.values()) {
      if (RoundChange.TIME_IS_UP.isPossibleIn(state)) {
        rounds.in(state).stream()
            .filter(round -> lastDay(round).isBefore(today))
            .forEach(round -> end(round.id()));
      }
    }
  }

  private LocalDate lastDay(Round round) {
    return uploads.complete(round) ? round.terms().reviewUntil() : round.terms().uploadUntil();
  }

  private void end(UUID id) {
    Round round = rounds.lock(id).orElseThrow();
    if (RoundChange.TIME_IS_UP.isPossibleIn(round.state())) {
      history.change(round, RoundChange.TIME_IS_UP, RoundHistory.By.PLATFORM, "");
      destroying.destroyAll(id, Cause.ENDED, null);
    }
  }
}
