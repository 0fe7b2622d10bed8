package org.vetika.app.consistency.round;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.consistency.Outcome;
import org.vetika.app.consistency.round.Uploads.Upload;
import org.vetika.app.web.Visitor;

/** Each party gets its own list back, with what became of each record, while it is there. */
@Component
public class OwnLists {
  private final Rounds rounds;
  private final Uploads uploads;
  private final SealedLists sealed;

  OwnLists(Rounds rounds, Uploads uploads, SealedLists sealed) {
    this.rounds = rounds;
    this.uploads = uploads;
    this.sealed = sealed;
  }

  /** What became of a record. */
  public enum Fate {
    /** On all lists. */
    ON_ALL,
    /** On some of the other lists. */
    ON_SOME,
    /** On no other list. */
    ONLY_HERE,
    /** Nobody could tell. */
    UNCLEAR;

    /** As in files. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A record of the party's own.
   *
   * @param id as in its list; of encodings the number of the row, from 1
   * @param alsoOn internal ids of the other parties that have the case
   * @param repeated whether the same case stands earlier in the list
   */
  public record Line(String id, Fate fate, List<Long> alsoOn, boolean repeated) {
    public Line {
      alsoOn = List.copyOf(alsoOn);
    }
  }

  /** Whether {@link #of} has something for this person. */
  public boolean isThere(Round round, Visitor visitor) {
    return own(round, visitor).flatMap(upload -> sealed.outcomes(upload.id())).isPresent();
  }

  /** The own list of the party that a person speaks for; unknown when it is not there. */
  @Transactional(readOnly = true)
  public Outcome<List<Line>> of(Visitor visitor, UUID id) throws IOException {
    Optional<Round> round = rounds.find(id, visitor);
    Optional<Upload> own = round.flatMap(found -> own(found, visitor));
    Optional<byte[]> outcomes = own.flatMap(upload -> sealed.outcomes(upload.id()));
    if (round.isEmpty() || own.isEmpty() || outcomes.isEmpty()) {
      return new Outcome.Unknown<>();
    }
    return new Outcome.Done<>(lines(round.get(), own.get(), outcomes.get()));
  }

  /** Not before the reviewers are done. */
  private Optional<Upload> own(Round round, Visitor visitor) {
    boolean decided =
        switch (round.state()) {
          case RESULT, SIGNED, ENDED -> true;
          case PROPOSED, AGREED, UPLOADING, LINKING, REVIEWING, WITHDRAWN -> false;
        };
    return decided
        ? round.partyOf(visitor).flatMap(party -> uploads.of(round.id(), party))
        : Optional.empty();
  }

  private List<Line> lines(Round round, Upload own, byte[] outcomes) throws IOException {
    List<String> ids = ids(round, own, outcomes.length);
    int position = round.parties().indexOf(own.organization());
    var lines = new ArrayList<Line>();
    for (int at = 0; at < outcomes.length; at++) {
      RecordOutcome outcome = RecordOutcome.of(outcomes[at]);
      var others = new ArrayList<Long>();
      for (int list = 0; list < round.parties().size(); list++) {
        if (list != position && outcome.isOn(list)) {
          others.add(round.parties().get(list));
        }
      }
      Fate fate = fate(outcome, others.size(), round.parties().size() - 1);
      lines.add(new Line(ids.get(at), fate, others, outcome.repeated()));
    }
    return lines;
  }

  private static Fate fate(RecordOutcome outcome, int found, int others) {
    if (found == others) {
      return Fate.ON_ALL;
    }
    if (outcome.unclear()) {
      return Fate.UNCLEAR;
    }
    return found == 0 ? Fate.ONLY_HERE : Fate.ON_SOME;
  }

  private List<String> ids(Round round, Upload own, int count) throws IOException {
    if (round.terms().mode() != ListMode.ENCODINGS
        && ListFiles.read(sealed.open(own.id()).orElseThrow(), round.terms().fields())
            instanceof ListFiles.Reading.Done(ReadList list, var _)) {
      return list.rows().stream().map(ReadList.Row::id).toList();
    }
    return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
  }
}
