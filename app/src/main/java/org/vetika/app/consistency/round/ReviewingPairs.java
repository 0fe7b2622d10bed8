package org.vetika.app.consistency.round;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.consistency.Outcome;
import org.vetika.app.consistency.round.Judgments.Judged;
import org.vetika.app.consistency.round.Uploads.Upload;
import org.vetika.app.web.Visitor;

/** The people whom the parties named look at doubtful pairs; nobody else sees them. */
@Component
public class ReviewingPairs {
  private final Rounds rounds;
  private final Judgments judgments;
  private final Uploads uploads;
  private final SealedLists sealed;

  ReviewingPairs(Rounds rounds, Judgments judgments, Uploads uploads, SealedLists sealed) {
    this.rounds = rounds;
    this.judgments = judgments;
    this.uploads = uploads;
    this.sealed = sealed;
  }

  /**
   * Two records side by side.
   *
   * @param left of the fields of the terms, in their order
   * @param remaining how many pairs wait for this person, this one included
   */
  public record Pair(long id, List<String> left, List<String> right, int remaining) {
    public Pair {
      left = List.copyOf(left);
      right = List.copyOf(right);
    }
  }

  /** The next pair for a person; empty when none waits. */
  @Transactional(readOnly = true)
  public Outcome<Optional<Pair>> next(Visitor visitor, UUID id) throws IOException {
    Optional<Round> found = reviewed(visitor, id);
    if (found.isEmpty()) {
      return new Outcome.Unknown<>();
    }
    List<Judged> waiting = waiting(visitor, id);
    if (waiting.isEmpty()) {
      return new Outcome.Done<>(Optional.empty());
    }
    Judgments.Place place = waiting.getFirst().place();
    return new Outcome.Done<>(
        Optional.of(
            new Pair(
                place.pair(),
                values(found.get(), place.leftList(), place.leftRow()),
                values(found.get(), place.rightList(), place.rightRow()),
                waiting.size())));
  }

  /** Says whether the records of a pair are one case; only of a pair that waits for the person. */
  @Transactional
  public Outcome<Boolean> judge(Visitor visitor, UUID id, long pair, boolean same) {
    if (rounds.lock(id).isEmpty() || reviewed(visitor, id).isEmpty()) {
      return new Outcome.Unknown<>();
    }
    if (waiting(visitor, id).stream().noneMatch(each -> each.place().pair() == pair)) {
      return new Outcome.NotAllowed<>();
    }
    judgments.add(pair, visitor.person(), same);
    return new Outcome.Done<>(same);
  }

  /** How far the reviewers of a round agree. */
  public Agreement agreement(UUID round) {
    return Agreement.of(judgments.of(round).stream().map(Judged::answers).toList());
  }

  private Optional<Round> reviewed(Visitor visitor, UUID id) {
    return rounds
        .find(id)
        .filter(round -> round.state() == RoundState.REVIEWING)
        .filter(round -> round.reviewers().contains(visitor.person()));
  }

  private List<Judged> waiting(Visitor visitor, UUID id) {
    Set<Long> done = judgments.by(visitor.person(), id);
    return judgments.of(id).stream()
        .filter(each -> each.isOpen() && !done.contains(each.place().pair()))
        .toList();
  }

  private List<String> values(Round round, int list, int row) throws IOException {
    long party = round.parties().get(list);
    for (Upload upload : uploads.of(round.id())) {
      Optional<byte[]> file =
          upload.isThere() && upload.organization() == party
              ? sealed.open(upload.id())
              : Optional.empty();
      if (file.isPresent()
          && ListFiles.read(file.get(), round.terms().fields())
              instanceof ListFiles.Reading.Done(ReadList read, var _)) {
        return read.rows().get(row).values();
      }
    }
    return IntStream.range(0, round.terms().fields().size()).mapToObj(_ -> "").toList();
  }
}
