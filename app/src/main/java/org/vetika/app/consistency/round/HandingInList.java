package org.vetika.app.consistency.round;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.consistency.Outcome;
import org.vetika.app.consistency.round.DestroyingLists.Cause;
import org.vetika.app.consistency.round.LookingAtLists.Look;
import org.vetika.app.web.Fingerprint;
import org.vetika.app.web.Visitor;

/**
 * A party looks at its list, and hands in exactly what it looked at. What is stored of it are the
 * ids and the agreed columns: whatever else stands in the file never reaches the database.
 */
@Component
public class HandingInList {
  private final Rounds rounds;
  private final RoundHistory history;
  private final Uploads uploads;
  private final LookingAtLists looking;
  private final SealedLists sealed;
  private final LeftOutColumns leftOut;
  private final DestroyingLists destroying;
  private final Judgments judgments;
  private final Clock clock;

  HandingInList(
      Rounds rounds,
      RoundHistory history,
      Uploads uploads,
      LookingAtLists looking,
      SealedLists sealed,
      LeftOutColumns leftOut,
      DestroyingLists destroying,
      Judgments judgments,
      Clock clock) {
    this.rounds = rounds;
    this.history = history;
    this.uploads = uploads;
    this.looking = looking;
    this.sealed = sealed;
    this.leftOut = leftOut;
    this.destroying = destroying;
    this.judgments = judgments;
    this.clock = clock;
  }

  /**
   * What was found in a file.
   *
   * @param sha256 of the file; handing in names it, and it is kept nowhere
   * @param kept SHA-256 of what is stored of it: the ids and the agreed columns; empty when nothing
   *     can be
   * @param leftOut names of the columns that are not stored, in their order
   * @param stored whether it is on the server now
   */
  public record Report(
      String sha256,
      String kept,
      int rows,
      List<ListFinding> findings,
      List<String> leftOut,
      boolean stored) {
    public Report {
      findings = List.copyOf(findings);
      leftOut = List.copyOf(leftOut);
    }

    public boolean stops() {
      return findings.stream().anyMatch(ListFinding::stops);
    }
  }

  /**
   * Checks a file; stores the agreed part of it only when it is the one that was checked before and
   * nothing stops it. An earlier list of the same party is destroyed then.
   *
   * @param checked SHA-256 of the file that the party looked at; empty for a look
   */
  @Transactional
  public Outcome<Report> handIn(Visitor visitor, UUID id, byte[] file, String checked)
      throws IOException {
    Optional<Round> found = rounds.lock(id).filter(round -> round.isKnownTo(visitor));
    if (found.isEmpty()) {
      return new Outcome.Unknown<>();
    }
    Round round = found.get();
    Optional<Long> party = round.partyOf(visitor);
    boolean late =
        LocalDate.now(clock.withZone(DestroyingLists.ZONE)).isAfter(round.terms().uploadUntil());
    if (party.isEmpty() || late || !round.state().takesLists()) {
      return new Outcome.NotAllowed<>();
    }
    Look look = looking.look(round, party.get(), file);
    String sha256 = Fingerprint.ofBytes(file);
    Report report = report(sha256, look, look.findings(), false);
    if (checked.isEmpty() || report.stops()) {
      return new Outcome.Done<>(report);
    }
    if (!checked.equals(sha256)) {
      var findings = new ArrayList<>(look.findings());
      findings.addFirst(ListFinding.stop("other-file", "", 0));
      return new Outcome.Done<>(report(sha256, look, findings, false));
    }
    store(round, new RoundHistory.By(party.get(), visitor.person()), look);
    return new Outcome.Done<>(report(sha256, look, look.findings(), true));
  }

  private static Report report(
      String sha256, Look look, List<ListFinding> findings, boolean stored) {
    return new Report(sha256, look.sha256(), look.rows(), findings, look.leftOut(), stored);
  }

  private void store(Round round, RoundHistory.By by, Look look) {
    uploads
        .of(round.id(), by.party())
        .ifPresent(earlier -> {
          destroying.destroy(earlier, Cause.REPLACED, by.person());
          judgments.forget(round.id());
        });
    UUID upload = uploads.add(round.id(), by, look);
    sealed.seal(upload, look.kept());
    leftOut.keep(upload, look.leftOut());
    history.note(round, "list-handed-in", by);
    if (round.state() == RoundState.AGREED) {
      history.change(round, RoundChange.FIRST_LIST, by, "");
    }
    if (uploads.complete(round)) {
      history.change(rounds.find(round.id()).orElseThrow(), RoundChange.ALL_LISTS, by, "");
    }
  }
}
