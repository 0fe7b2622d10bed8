package org.vetika.app.consistency.round;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.consistency.round.Judgments.Judged;
import org.vetika.app.consistency.round.Uploads.Upload;
import org.vetika.linkage.LinkageCanceled;
import org.vetika.linkage.TooManyPairs;

/**
 * Compares the lists of rounds in the background. Keeps nothing before the end, so that a server
 * that dies in the middle starts over.
 */
@Component
class LinkingLists {
  private static final Logger LOG = LoggerFactory.getLogger(LinkingLists.class);

  /** A linkage that kills the server must not do so for ever. */
  private static final int MOST_ATTEMPTS = 3;

  private final Rounds rounds;
  private final SealedLists sealed;
  private final RoundLinking linking;
  private final KeepingLinkage keeping;
  private final RoundHistory history;
  private final Judgments judgments;
  private final Clock clock;
  private final TransactionTemplate transactions;

  LinkingLists(
      Rounds rounds,
      SealedLists sealed,
      RoundLinking linking,
      KeepingLinkage keeping,
      RoundHistory history,
      Judgments judgments,
      Clock clock,
      TransactionTemplate transactions) {
    this.rounds = rounds;
    this.sealed = sealed;
    this.linking = linking;
    this.keeping = keeping;
    this.history = history;
    this.judgments = judgments;
    this.clock = clock;
    this.transactions = transactions;
  }

  /** Links all rounds that wait for it, one after the other, until the server goes down. */
  void linkWaiting(BooleanSupplier goOn) {
    for (Round round : rounds.in(RoundState.LINKING)) {
      if (goOn.getAsBoolean()) {
        link(round, goOn);
      }
    }
  }

  /** Links the lists once more with what the reviewers decided, when they are done or late. */
  void closeReviews(BooleanSupplier goOn) {
    LocalDate today = LocalDate.now(clock.withZone(DestroyingLists.ZONE));
    for (Round round : rounds.in(RoundState.REVIEWING)) {
      int reviewers = round.reviewers().size();
      boolean done =
          judgments.of(round.id()).stream()
              .allMatch(each -> !each.isOpen() || each.answers().size() >= reviewers);
      if (goOn.getAsBoolean() && (done || round.terms().reviewUntil().isBefore(today))) {
        link(round, goOn);
      }
    }
  }

  private void link(Round round, BooleanSupplier goOn) {
    if (linking.begin(round.id()) > MOST_ATTEMPTS) {
      fail(round.id(), "attempts");
      return;
    }
    boolean reviewed = round.state() == RoundState.REVIEWING;
    List<Judged> judged = reviewed ? judgments.of(round.id()) : List.of();
    List<Upload> lists = keeping.lists(round);
    var joining =
        new Joining(round.terms(), judged, new LinkageProgress(round.id(), linking, goOn));
    try {
      joining
          .join(files(lists))
          .ifPresentOrElse(
              linked -> keeping.keep(round.id(), lists, linked), () -> linking.forget(round.id()));
    } catch (LinkageCanceled canceled) {
      linking.forget(round.id());
    } catch (TooManyPairs tooMany) {
      fail(round.id(), "too-many-pairs");
    } catch (IOException | RuntimeException failure) {
      // Without the message: it might quote a list.
      LOG.warn("A round cannot be linked: {}", failure.getClass().getSimpleName());
      fail(round.id(), "unreadable");
    }
  }

  /** One that was destroyed since is empty, and found out when the result is kept. */
  private List<byte[]> files(List<Upload> lists) throws IOException {
    var files = new ArrayList<byte[]>();
    for (Upload list : lists) {
      Optional<byte[]> file =
          Optional.ofNullable(transactions.execute(_ -> sealed.open(list.id()).orElse(null)));
      files.add(file.orElseThrow(() -> new IOException("A list is gone")));
    }
    return files;
  }

  private void fail(UUID id, String reason) {
    transactions.executeWithoutResult(_ -> {
      Round round = rounds.lock(id).orElseThrow();
      linking.forget(id);
      if (RoundChange.LINKING_FAILED.isPossibleIn(round.state())) {
        history.change(round, RoundChange.LINKING_FAILED, RoundHistory.By.PLATFORM, reason);
      }
    });
  }
}
