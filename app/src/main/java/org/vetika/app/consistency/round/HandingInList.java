package org.vetika.app.consistency.round;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.consistency.Outcome;
import org.vetika.app.consistency.round.DestroyingLists.Cause;
import org.vetika.app.consistency.round.Uploads.Upload;
import org.vetika.app.web.Visitor;
import org.vetika.linkage.encoding.ComparisonRefused;
import org.vetika.linkage.encoding.EncodedList;

/** A party looks at its list, and hands in exactly what it looked at. */
@Component
public class HandingInList {
  private final Rounds rounds;
  private final RoundHistory history;
  private final Uploads uploads;
  private final SealedLists sealed;
  private final DestroyingLists destroying;
  private final Judgments judgments;
  private final Clock clock;

  HandingInList(
      Rounds rounds,
      RoundHistory history,
      Uploads uploads,
      SealedLists sealed,
      DestroyingLists destroying,
      Judgments judgments,
      Clock clock) {
    this.rounds = rounds;
    this.history = history;
    this.uploads = uploads;
    this.sealed = sealed;
    this.destroying = destroying;
    this.judgments = judgments;
    this.clock = clock;
  }

  /**
   * What was found in a file.
   *
   * @param sha256 of the file; handing in names it
   * @param stored whether it is on the server now
   */
  public record Report(String sha256, int rows, List<ListFinding> findings, boolean stored) {
    public Report {
      findings = List.copyOf(findings);
    }

    public boolean stops() {
      return findings.stream().anyMatch(ListFinding::stops);
    }
  }

  /**
   * Checks a file; stores it only when it is the one that was checked before and nothing stops it.
   * An earlier list of the same party is destroyed then.
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
    Report report = look(round, party.get(), file);
    if (checked.isEmpty() || report.stops()) {
      return new Outcome.Done<>(report);
    }
    if (!checked.equals(report.sha256())) {
      var findings = new ArrayList<>(report.findings());
      findings.addFirst(ListFinding.stop("other-file", "", 0));
      return new Outcome.Done<>(new Report(report.sha256(), report.rows(), findings, false));
    }
    store(round, party.get(), visitor, file, report);
    return new Outcome.Done<>(new Report(report.sha256(), report.rows(), report.findings(), true));
  }

  private Report look(Round round, long party, byte[] file) throws IOException {
    return round.terms().mode() == ListMode.ENCODINGS
        ? lookAtEncodings(round, file)
        : lookAtTable(round, party, file);
  }

  private Report lookAtTable(Round round, long party, byte[] file) throws IOException {
    return switch (ListFiles.read(file, round.terms().fields())) {
      case ListFiles.Reading.Failed(ListFinding finding) ->
          new Report(sha256(file), 0, List.of(finding), false);
      case ListFiles.Reading.Done(ReadList list) -> {
        var findings = new ArrayList<>(ListChecks.of(round.terms().fields(), list));
        if (isCopy(round, party, list)) {
          findings.add(new ListFinding("copy", false, "", list.rows().size(), List.of()));
        }
        yield new Report(sha256(file), list.rows().size(), findings, false);
      }
    };
  }

  private boolean isCopy(Round round, long party, ReadList list) throws IOException {
    for (Upload upload : uploads.of(round.id())) {
      Optional<byte[]> other =
          upload.isThere() && upload.organization() != party
              ? sealed.open(upload.id())
              : Optional.empty();
      if (other.isPresent()
          && ListFiles.read(other.get(), round.terms().fields())
              instanceof ListFiles.Reading.Done(ReadList theirs)
          && ListChecks.isCopy(list, theirs)) {
        return true;
      }
    }
    return false;
  }

  private static Report lookAtEncodings(Round round, byte[] file) throws IOException {
    try {
      EncodedList list = ListFiles.encodings(file);
      var findings = new ArrayList<ListFinding>();
      if (!list.checkValue().equals(round.terms().keyCheck())) {
        findings.add(ListFinding.stop("wrong-secret", "", 0));
      }
      if (list.count() == 0) {
        findings.add(ListFinding.stop("empty", "", 0));
      }
      return new Report(sha256(file), list.count(), findings, false);
    } catch (ComparisonRefused refused) {
      return new Report(sha256(file), 0, List.of(ListFinding.stop(refused.key(), "", 0)), false);
    }
  }

  private void store(Round round, long party, Visitor visitor, byte[] file, Report report) {
    uploads
        .of(round.id(), party)
        .ifPresent(earlier -> {
          destroying.destroy(earlier, Cause.REPLACED, visitor.person());
          judgments.forget(round.id());
        });
    UUID upload = UUID.randomUUID();
    uploads.add(upload, round.id(), party, visitor.person(), report.sha256(), report.rows());
    sealed.seal(upload, file);
    var by = new RoundHistory.By(party, visitor.person());
    history.note(round, "list-handed-in", by);
    if (round.state() == RoundState.AGREED) {
      history.change(round, RoundChange.FIRST_LIST, by, "");
    }
    if (uploads.complete(round)) {
      history.change(rounds.find(round.id()).orElseThrow(), RoundChange.ALL_LISTS, by, "");
    }
  }

  private static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
