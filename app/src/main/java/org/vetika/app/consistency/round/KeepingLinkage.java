package org.vetika.app.consistency.round;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.consistency.round.LinkedLists.Doubt;
import org.vetika.app.consistency.round.Uploads.Upload;

/** Keeps what a linkage found, if its round still waits for just that. */
@Component
class KeepingLinkage {
  private final Rounds rounds;
  private final Uploads uploads;
  private final SealedLists sealed;
  private final RoundLinking linking;
  private final RoundResults results;
  private final RoundHistory history;
  private final Judgments judgments;
  private final TransactionTemplate transactions;

  KeepingLinkage(
      Rounds rounds,
      Uploads uploads,
      SealedLists sealed,
      RoundLinking linking,
      RoundResults results,
      RoundHistory history,
      Judgments judgments,
      TransactionTemplate transactions) {
    this.rounds = rounds;
    this.uploads = uploads;
    this.sealed = sealed;
    this.linking = linking;
    this.results = results;
    this.history = history;
    this.judgments = judgments;
    this.transactions = transactions;
  }

  /** The lists there now, in the order of the parties. */
  List<Upload> lists(Round round) {
    return round.parties().stream()
        .flatMap(party -> uploads.of(round.id(), party).stream())
        .toList();
  }

  /**
   * Keeps it; not when the round went on, or a list was destroyed or exchanged in the meantime.
   *
   * @param compared the lists, in the order of the parties
   */
  void keep(UUID id, List<Upload> compared, LinkedLists linked) {
    transactions.executeWithoutResult(_ -> {
      Round round = rounds.lock(id).orElseThrow();
      boolean reviewed = round.state() == RoundState.REVIEWING;
      if ((reviewed || round.state() == RoundState.LINKING) && lists(round).equals(compared)) {
        results.keep(id, linked.patterns(), linked.lists(), linked.between());
        keepOutcomes(compared, linked);
        linking.forget(id);
        RoundChange change = reviewed ? RoundChange.REVIEWED : doubts(round, linked);
        history.change(round, change, RoundHistory.By.PLATFORM, "");
      }
    });
  }

  private void keepOutcomes(List<Upload> compared, LinkedLists linked) {
    for (int list = 0; list < compared.size(); list++) {
      List<RecordOutcome> outcomes = linked.outcomes(list);
      byte[] stored = new byte[outcomes.size()];
      for (int record = 0; record < stored.length; record++) {
        stored[record] = outcomes.get(record).stored();
      }
      sealed.keepOutcomes(compared.get(list).id(), stored);
    }
  }

  /** Only pairs with names can be looked at. */
  private RoundChange doubts(Round round, LinkedLists linked) {
    List<Doubt> doubts = round.terms().mode() == ListMode.OPEN ? linked.doubts() : List.of();
    judgments.replace(
        round.id(),
        doubts.stream().map(doubt -> place(doubt, linked)).toList(),
        doubts.stream().map(Doubt::probability).toList());
    return doubts.isEmpty() ? RoundChange.LINKED_WITHOUT_DOUBTS : RoundChange.LINKED_WITH_DOUBTS;
  }

  private static Judgments.Place place(Doubt doubt, LinkedLists linked) {
    int left = linked.list(doubt.left());
    int right = linked.list(doubt.right());
    return new Judgments.Place(
        0, left, doubt.left() - linked.first(left), right, doubt.right() - linked.first(right));
  }
}
