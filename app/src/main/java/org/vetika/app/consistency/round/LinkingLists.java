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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.consistency.round.Judgments.Judged;
import org.vetika.app.consistency.round.LinkedLists.Doubt;
import org.vetika.app.consistency.round.Uploads.Upload;
import org.vetika.linkage.LinkageCanceled;
import org.vetika.linkage.TooManyPairs;
import org.vetika.linkage.encoding.ComparisonRefused;

/**
 * Compares the lists of rounds in the background. Keeps nothing before the end, so that a server
 * that dies in the middle starts over.
 */
@Component
class LinkingLists {
  private static final Logger LOG = LoggerFactory.getLogger(LinkingLists.class);

  private final JdbcClient database;
  private final Rounds rounds;
  private final Uploads uploads;
  private final SealedLists sealed;
  private final RoundLinking linking;
  private final RoundResults results;
  private final RoundHistory history;
  private final Judgments judgments;
  private final Clock clock;
  private final TransactionTemplate transactions;

  LinkingLists(
      JdbcClient database,
      Rounds rounds,
      Uploads uploads,
      SealedLists sealed,
      RoundLinking linking,
      RoundResults results,
      RoundHistory history,
      Judgments judgments,
      Clock clock,
      TransactionTemplate transactions) {
    this.database = database;
    this.rounds = rounds;
    this.uploads = uploads;
    this.sealed = sealed;
    this.linking = linking;
    this.results = results;
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
    linking.begin(round.id());
    boolean reviewed = round.state() == RoundState.REVIEWING;
    List<Judged> judged = reviewed ? judgments.of(round.id()) : List.of();
    List<Upload> lists = lists(round);
    var joining =
        new Joining(round.terms(), judged, new LinkageProgress(round.id(), linking, goOn));
    try {
      joining.join(files(lists)).ifPresent(linked -> keep(round.id(), lists, linked));
    } catch (LinkageCanceled canceled) {
      LOG.debug("The linkage of a round was ended before time");
    } catch (TooManyPairs | IllegalArgumentException | ComparisonRefused | IOException failure) {
      // Without the message: it might quote a list.
      LOG.warn("A round cannot be linked: {}", failure.getClass().getSimpleName());
      fail(round.id());
    }
  }

  /** Those there now, in the order of the parties. */
  private List<Upload> lists(Round round) {
    List<Upload> there = uploads.of(round.id()).stream().filter(Upload::isThere).toList();
    return round.parties().stream()
        .flatMap(party -> there.stream().filter(upload -> upload.organization() == party))
        .toList();
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

  private void keep(UUID id, List<Upload> compared, LinkedLists linked) {
    transactions.executeWithoutResult(_ -> {
      Round round = rounds.lock(id).orElseThrow();
      boolean reviewed = round.state() == RoundState.REVIEWING;
      if (!reviewed && round.state() != RoundState.LINKING || !lists(round).equals(compared)) {
        return;
      }
      results.keep(id, linked.patterns(), linked.lists());
      linking.forget(id);
      if (reviewed) {
        history.change(round, RoundChange.REVIEWED, RoundHistory.By.PLATFORM, "");
        return;
      }
      boolean review = round.terms().mode() == ListMode.OPEN && !linked.doubts().isEmpty();
      database.sql("delete from round_pair where round_id = :id").param("id", id).update();
      if (review) {
        linked.doubts().forEach(doubt -> keep(id, doubt, linked));
      }
      history.change(
          round,
          review ? RoundChange.LINKED_WITH_DOUBTS : RoundChange.LINKED_WITHOUT_DOUBTS,
          RoundHistory.By.PLATFORM,
          "");
    });
  }

  private void keep(UUID id, Doubt doubt, LinkedLists linked) {
    int left = linked.list(doubt.left());
    int right = linked.list(doubt.right());
    database
        .sql(
            """
            insert into round_pair (round_id, left_list, left_row, right_list, right_row, probability)
            values (:id, :left, :leftRow, :right, :rightRow, :probability)
            """)
        .param("id", id)
        .param("left", left)
        .param("leftRow", doubt.left() - linked.first(left))
        .param("right", right)
        .param("rightRow", doubt.right() - linked.first(right))
        .param("probability", doubt.probability())
        .update();
  }

  private void fail(UUID id) {
    transactions.executeWithoutResult(_ -> {
      Round round = rounds.lock(id).orElseThrow();
      if (round.state() == RoundState.LINKING) {
        linking.forget(id);
        history.change(round, RoundChange.LINKING_FAILED, RoundHistory.By.PLATFORM, "");
      }
    });
  }
}
