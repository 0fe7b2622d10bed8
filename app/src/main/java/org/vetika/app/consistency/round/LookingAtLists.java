package org.vetika.app.consistency.round;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.round.Uploads.Upload;
import org.vetika.app.web.Fingerprint;
import org.vetika.linkage.encoding.ComparisonRefused;
import org.vetika.linkage.encoding.EncodedList;

/** Looks at what a party wants to hand in, and takes what was agreed out of it. */
@Component
class LookingAtLists {
  private final Uploads uploads;
  private final SealedLists sealed;

  LookingAtLists(Uploads uploads, SealedLists sealed) {
    this.uploads = uploads;
    this.sealed = sealed;
  }

  /**
   * What was found.
   *
   * @param rows number of records
   * @param leftOut names of columns that nobody agreed to hand in
   * @param kept what may be stored: nothing but what was agreed; empty when it cannot be read
   */
  record Look(int rows, List<ListFinding> findings, List<String> leftOut, byte[] kept) {
    Look {
      findings = List.copyOf(findings);
      leftOut = List.copyOf(leftOut);
    }

    static Look failed(ListFinding finding) {
      return new Look(0, List.of(finding), List.of(), new byte[0]);
    }

    String sha256() {
      return kept.length == 0 ? "" : Fingerprint.ofBytes(kept);
    }
  }

  Look look(Round round, long party, byte[] file) throws IOException {
    return round.terms().mode() == ListMode.ENCODINGS
        ? lookAtEncodings(round, file)
        : lookAtTable(round, party, file);
  }

  private Look lookAtTable(Round round, long party, byte[] file) throws IOException {
    List<ListField> fields = round.terms().fields();
    return switch (ListFiles.read(file, fields)) {
      case ListFiles.Reading.Failed(ListFinding finding) -> Look.failed(finding);
      case ListFiles.Reading.Done(ReadList list, List<String> leftOut) -> {
        var findings = new ArrayList<>(ListChecks.of(fields, list));
        if (isCopy(round, party, list)) {
          findings.add(new ListFinding("copy", false, "", list.rows().size(), List.of()));
        }
        yield new Look(list.rows().size(), findings, leftOut, KeptList.of(fields, list));
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
              instanceof ListFiles.Reading.Done(ReadList theirs, var _)
          && ListChecks.isCopy(list, theirs)) {
        return true;
      }
    }
    return false;
  }

  private static Look lookAtEncodings(Round round, byte[] file) throws IOException {
    try {
      EncodedList list = ListFiles.encodings(file);
      var findings = new ArrayList<ListFinding>();
      if (!list.checkValue().equals(round.terms().keyCheck())) {
        findings.add(ListFinding.stop("wrong-secret", "", 0));
      }
      if (list.count() == 0) {
        findings.add(ListFinding.stop("empty", "", 0));
      }
      return new Look(list.count(), findings, List.of(), ListFiles.written(list));
    } catch (ComparisonRefused refused) {
      return Look.failed(ListFinding.stop(refused.key(), "", 0));
    }
  }
}
