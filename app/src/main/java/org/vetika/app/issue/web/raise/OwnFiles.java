package org.vetika.app.issue.web.raise;

import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vetika.app.attachment.web.FormFiles;
import org.vetika.app.issue.Refusal;
import org.vetika.app.issue.WaitingFiles;
import org.vetika.app.web.PageContext;

/** The files that the holder of a receipt adds to what they say. */
@Component
class OwnFiles {
  /** The steps whose forms take files. */
  static final Set<String> STEPS = Set.of("reply", "resubmit", "verify");

  private final FormFiles files;
  private final RaisingLimits limits;

  OwnFiles(FormFiles files, RaisingLimits limits) {
    this.files = files;
    this.limits = limits;
  }

  /** Keeps what came with a form; gives why some files are not taken. */
  List<FormProblem> keep(
      String step,
      byte[] receiptHash,
      FormFiles.Brought brought,
      String address,
      PageContext page) {
    if (brought.isEmpty() || !STEPS.contains(step)) {
      return List.of();
    }
    boolean more = !brought.files().isEmpty() || !brought.uploaded().isEmpty();
    if (more && !limits.mayGiveFiles(null, address)) {
      return List.of(MatterStep.problem(field(step), Refusal.TOO_MANY, page));
    }
    return files.keep(draft(brought.token(), receiptHash), brought, null, page).stream()
        .map(why -> new FormProblem(field(step), why))
        .toList();
  }

  static WaitingFiles waiting(byte[] receiptHash, FormFiles.Brought brought) {
    return WaitingFiles.of(draft(brought.token(), receiptHash));
  }

  OwnPage.Asked again(byte[] receiptHash, FormFiles.Brought brought, PageContext page) {
    return new OwnPage.Asked(
        brought.token(), files.kept(draft(brought.token(), receiptHash), page));
  }

  static String field(String step) {
    return "files-" + step;
  }

  private static String draft(String token, byte[] receiptHash) {
    return FormFiles.draft(token, "receipt " + HexFormat.of().formatHex(receiptHash));
  }
}
