package org.vetika.app.consistency.round;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.consistency.Outcome;
import org.vetika.app.consistency.round.RoundHistory.By;
import org.vetika.app.consistency.round.Signatures.Signature;
import org.vetika.app.issue.typed.FieldProblem;
import org.vetika.app.web.Language;
import org.vetika.app.web.Visitor;

/**
 * The parties sign a result or record why not, each once. Who says nothing in time does not keep
 * the others from being heard: the round ends, and its page says who was silent.
 */
@Component
public class SigningResult {
  private static final int LONGEST_WORDS = 1000;

  /** Days that every party has at least, also when the result came late. */
  private static final int DAYS_TO_SPEAK = 7;

  private final ActingInRound acting;
  private final Rounds rounds;
  private final Signatures signatures;
  private final RoundHistory history;
  private final PublishingRounds publishing;
  private final Clock clock;

  SigningResult(
      ActingInRound acting,
      Rounds rounds,
      Signatures signatures,
      RoundHistory history,
      PublishingRounds publishing,
      Clock clock) {
    this.acting = acting;
    this.rounds = rounds;
    this.signatures = signatures;
    this.history = history;
    this.publishing = publishing;
    this.clock = clock;
  }

  /**
   * Says what a party thinks of the result.
   *
   * @param typed {@code answer} ({@code signs} or {@code declines}), {@code words} (needed to
   *     decline)
   * @param language of the words
   */
  @Transactional
  public Outcome<RoundState> say(
      Visitor visitor, UUID id, Map<String, String> typed, Language language) {
    return acting.asParty(visitor, id, (round, by) -> say(round, by, typed, language));
  }

  private Outcome<RoundState> say(
      Round round, By by, Map<String, String> typed, Language language) {
    if (round.state() != RoundState.RESULT || signatures.hasSpoken(round.id(), by)) {
      return new Outcome.NotAllowed<>();
    }
    String answer = TypedTerms.value(typed, "answer");
    String words = TypedTerms.value(typed, "words");
    if (!answer.equals("signs") && !answer.equals("declines")) {
      return refused("answer", "choice");
    }
    boolean signs = answer.equals("signs");
    if (words.length() > LONGEST_WORDS || (!signs && words.isEmpty())) {
      return refused("words", words.isEmpty() ? "missing" : "long");
    }
    signatures.add(round.id(), by, signs, language, words);
    history.note(round, signs ? "signed" : "declined", by);
    return new Outcome.Done<>(close(round, by));
  }

  private static Outcome<RoundState> refused(String field, String key) {
    return new Outcome.Refused<>(List.of(new FieldProblem(field, key, "")));
  }

  /** Ends the round once all have spoken. */
  private RoundState close(Round round, By by) {
    List<Signature> all = signatures.of(round.id());
    if (all.size() < round.parties().size()) {
      return round.state();
    }
    RoundChange change =
        all.stream().allMatch(Signature::signed)
            ? RoundChange.ALL_SIGNED
            : RoundChange.NOT_SIGNED_BY_ALL;
    history.change(round, change, by, "");
    publishing.publishIfDue(round.id());
    return change.to();
  }

  /** The last day on which a party may speak, in Cambodia. */
  public LocalDate until(Round round) {
    LocalDate latest = round.terms().publicOn();
    LocalDate fair =
        history
            .cameTo(round)
            .map(at -> LocalDate.ofInstant(at, DestroyingLists.ZONE).plusDays(DAYS_TO_SPEAK))
            .orElse(latest);
    return fair.isAfter(latest) ? fair : latest;
  }

  /** Ends rounds of which some party did not speak in time. */
  @Transactional
  void endSilent() {
    LocalDate today = LocalDate.now(clock.withZone(DestroyingLists.ZONE));
    for (Round waiting : rounds.in(RoundState.RESULT)) {
      if (until(waiting).isBefore(today)) {
        Round round = rounds.lock(waiting.id()).orElseThrow();
        if (RoundChange.NOT_SPOKEN_IN_TIME.isPossibleIn(round.state())) {
          history.change(round, RoundChange.NOT_SPOKEN_IN_TIME, By.PLATFORM, "");
        }
      }
    }
  }
}
