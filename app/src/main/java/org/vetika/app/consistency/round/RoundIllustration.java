package org.vetika.app.consistency.round;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.consistency.Outcome;
import org.vetika.app.consistency.round.HandingInList.Report;
import org.vetika.app.consistency.round.ReviewingPairs.Pair;
import org.vetika.app.consistency.round.RoundResults.PatternCount;
import org.vetika.app.web.Visitor;

/**
 * Lets made-up rounds happen in the past, through the same use cases that people use, each at its
 * time, and unseen by jobs until it is done. For demonstrations only: what it makes is marked as an
 * illustration.
 */
@Component
public class RoundIllustration {
  private static final int DEFINITION_PERCENT = 30;
  private static final int NOT_PROVEN_PERCENT = 10;
  private static final int PERCENT = 100;
  private static final int THIRD = 3;

  private final RoundsInThePast past;
  private final TransactionTemplate transactions;

  RoundIllustration(RoundsInThePast past, TransactionTemplate transactions) {
    this.past = past;
    this.transactions = transactions;
  }

  /**
   * A party and who acts for it.
   *
   * @param number public number of the organization
   * @param email of an account, for the review
   * @param list a table of the fields that {@link TypedTerms} names
   */
  public record Speaker(Visitor visitor, String number, String email, byte[] list) {}

  /**
   * A round whose doubtful pairs wait for the reviewers, who decided a third of them.
   *
   * @param terms title, definition, fields and so on, without dates
   */
  public void reviewing(Speaker first, Speaker second, Map<String, String> terms) {
    transactions.executeWithoutResult(_ -> review(first, second, terms));
  }

  private void review(Speaker first, Speaker second, Map<String, String> terms) {
    UUID round = compared(first, second, terms, -12, List.of(-4, 14, 30, 30));
    past.ago(2);
    int pairs = waiting(round, first);
    review(round, first, pairs / THIRD);
    review(round, second, pairs / THIRD);
  }

  /**
   * A round that is over, with a result that both signed, and lists that were destroyed.
   *
   * @param remark what the second party adds to its signature
   */
  public void finished(Speaker first, Speaker second, Map<String, String> terms, String remark) {
    transactions.executeWithoutResult(_ -> finish(first, second, terms, remark));
  }

  private void finish(Speaker first, Speaker second, Map<String, String> terms, String remark) {
    UUID round = compared(first, second, terms, -90, List.of(-80, -70, -40, -60));
    past.ago(75);
    review(round, first, Integer.MAX_VALUE);
    review(round, second, Integer.MAX_VALUE);
    past.linking.closeReviews(() -> true);
    past.ago(65);
    why(round, first, "01", Map.of());
    why(
        round,
        second,
        "10",
        Map.of(
            NonMatchReason.DEFINITION, DEFINITION_PERCENT,
            NonMatchReason.NOT_PROVEN, NOT_PROVEN_PERCENT));
    sign(round, first, "");
    sign(round, second, remark);
    past.ago(60);
    past.publishing.publishDue();
    past.ago(40);
    past.destroying.destroyWithoutSweeping();
  }

  private UUID compared(
      Speaker first, Speaker second, Map<String, String> terms, int begin, List<Integer> days) {
    past.ago(-begin);
    var typed = new HashMap<>(terms);
    typed.put("for", first.number());
    typed.put("parties", second.number());
    typed.put("mode", ListMode.OPEN.key());
    typed.put("reviewers", first.email() + ", " + second.email());
    List<String> fields = List.of("upload_until", "review_until", "destroy_on", "public_on");
    for (int at = 0; at < fields.size(); at++) {
      typed.put(fields.get(at), past.daysFromNow(days.get(at)).toString());
    }
    UUID round = done(() -> past.proposing.propose(first.visitor(), typed, true));
    done(() -> past.agreeing.agree(second.visitor(), round));
    past.ago(-begin - 1);
    handIn(round, first);
    handIn(round, second);
    past.linking.linkWaiting(() -> true);
    return round;
  }

  private void handIn(UUID round, Speaker speaker) {
    Report looked = done(() -> handIn(round, speaker, ""));
    done(() -> handIn(round, speaker, looked.sha256()));
  }

  private Outcome<Report> handIn(UUID round, Speaker speaker, String checked) {
    try {
      return past.handingIn.handIn(speaker.visitor(), round, speaker.list(), checked);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Pair> next(UUID round, Speaker speaker) {
    try {
      return past.reviewing.next(speaker.visitor(), round)
              instanceof Outcome.Done<Optional<Pair>> found
          ? found.value()
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int waiting(UUID round, Speaker speaker) {
    return next(round, speaker).map(Pair::remaining).orElse(0);
  }

  /** Decides so many pairs: one case where the last field, the day it happened, is the same. */
  private void review(UUID round, Speaker speaker, int most) {
    for (int done = 0; done < most; done++) {
      Optional<Pair> pair = next(round, speaker);
      if (pair.isEmpty()) {
        return;
      }
      boolean same = pair.get().left().getLast().equals(pair.get().right().getLast());
      done(() -> past.reviewing.judge(speaker.visitor(), round, pair.get().id(), same));
    }
  }

  /** States reasons by their share of a group; the rest was never received. */
  private void why(
      UUID round, Speaker speaker, String pattern, Map<NonMatchReason, Integer> percents) {
    int cases =
        past.results.patterns(round).stream()
            .filter(each -> each.pattern().equals(pattern))
            .mapToInt(PatternCount::cases)
            .sum();
    var typed = new HashMap<String, String>();
    int rest = cases;
    for (Map.Entry<NonMatchReason, Integer> each : percents.entrySet()) {
      int part = cases * each.getValue() / PERCENT;
      rest -= part;
      typed.put(StatingReasons.field(pattern, each.getKey()), Integer.toString(part));
    }
    typed.put(StatingReasons.field(pattern, NonMatchReason.NOT_RECEIVED), Integer.toString(rest));
    done(() -> past.stating.state(speaker.visitor(), round, typed));
  }

  private void sign(UUID round, Speaker speaker, String words) {
    done(() ->
        past.signing.say(
            speaker.visitor(),
            round,
            Map.of("answer", "signs", "words", words),
            past.rounds.find(round).orElseThrow().terms().language()));
  }

  private static <T> T done(Supplier<Outcome<T>> act) {
    Outcome<T> outcome = act.get();
    if (outcome instanceof Outcome.Done<T>(T value)) {
      return value;
    }
    throw new IllegalStateException("Refused: " + outcome);
  }
}
