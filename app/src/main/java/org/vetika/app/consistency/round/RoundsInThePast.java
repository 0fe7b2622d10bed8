package org.vetika.app.consistency.round;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The use cases of rounds at a time that was, for illustrations; callers hold the transaction. */
@Component
class RoundsInThePast {
  private final PastClock past;
  final Rounds rounds;
  final ProposingRound proposing;
  final AgreeingToRound agreeing;
  final HandingInList handingIn;
  final LinkingLists linking;
  final ReviewingPairs reviewing;
  final RoundResults results;
  final StatingReasons stating;
  final SigningResult signing;
  final PublishingRounds publishing;
  final DestroyingLists destroying;

  RoundsInThePast(
      JdbcClient database,
      TypedTerms terms,
      SealedLists sealed,
      Rounds rounds,
      RoundResults results,
      ActingInRound acting,
      ReleasedResults releasing,
      TransactionTemplate transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    past = new PastClock(clock);
    this.rounds = rounds;
    this.results = results;
    var history = new RoundHistory(database, past);
    var uploads = new Uploads(database, past);
    var judgments = new Judgments(database, past);
    var signatures = new Signatures(database, past);
    var progress = new Unwatched(database, acting, uploads, history, past);
    proposing = new ProposingRound(database, terms, history, rounds, past);
    destroying =
        new DestroyingLists(database, rounds, history, sealed, uploads, transactions, past);
    agreeing = new AgreeingToRound(acting, rounds, uploads, proposing, history, destroying, past);
    handingIn =
        new HandingInList(
            rounds,
            history,
            uploads,
            new LookingAtLists(uploads, sealed),
            sealed,
            new LeftOutColumns(database),
            destroying,
            judgments,
            past);
    var keeping =
        new KeepingLinkage(
            rounds, uploads, sealed, progress, results, history, judgments, transactions);
    linking =
        new LinkingLists(rounds, sealed, progress, keeping, history, judgments, past, transactions);
    reviewing = new ReviewingPairs(rounds, judgments, uploads, sealed);
    publishing = new PublishingRounds(database, rounds, history, events, releasing, past);
    signing = new SigningResult(acting, rounds, signatures, history, publishing, past);
    stating =
        new StatingReasons(acting, results, new StatedReasons(database, past), signatures, history);
  }

  /** From now on things happen so many days before now. */
  void ago(int days) {
    past.ago = Duration.ofDays(days);
  }

  LocalDate daysFromNow(int days) {
    return past.daysFromNow(days);
  }

  /** Progress that nobody looks at: other connections cannot see the round yet. */
  private static final class Unwatched extends RoundLinking {
    Unwatched(
        JdbcClient database,
        ActingInRound acting,
        Uploads uploads,
        RoundHistory history,
        Clock clock) {
      super(database, acting, uploads, history, clock);
    }

    @Override
    boolean reached(UUID round, String stage, double share) {
      return true;
    }
  }

  /** The time at which things happen, so many days before now. */
  private static final class PastClock extends Clock {
    private final Clock now;
    private Duration ago = Duration.ZERO;

    PastClock(Clock now) {
      this.now = now;
    }

    @Override
    public ZoneId getZone() {
      return now.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this.now.getZone().equals(zone)
          ? this
          : Clock.offset(now.withZone(zone), ago.negated());
    }

    @Override
    public Instant instant() {
      return now.instant().minus(ago);
    }

    LocalDate daysFromNow(int days) {
      return LocalDate.ofInstant(now.instant(), DestroyingLists.ZONE).plusDays(days);
    }
  }
}
