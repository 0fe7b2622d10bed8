package org.vetika.app.opendata.raising;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.attachment.Attachment;
import org.vetika.app.attachment.Attachments;
import org.vetika.app.attachment.KeepingOutcome;
import org.vetika.app.attachment.file.FileLimits;
import org.vetika.app.attachment.file.FileRefusal;
import org.vetika.app.issue.WaitingFiles;
import org.vetika.app.web.Fingerprint;

/**
 * Files that a program sent in parts before it names them. Each waits in a draft of its own, so
 * that a request that was refused for something else can be sent again with the same tokens.
 */
@Component
public class SentFiles {
  private final Attachments attachments;

  SentFiles(Attachments attachments) {
    this.attachments = attachments;
  }

  /** What became of the files of a request. */
  public sealed interface Kept {
    record Ready(WaitingFiles files) implements Kept {}

    /** None was attached; {@code upload} as it was sent. */
    record Refused(String upload, FileRefusal reason) implements Kept {}
  }

  /** The tokens of a request, each once; an address of an upload counts as its token. */
  public static List<String> tokens(@Nullable List<String> uploads) {
    return uploads == null
        ? List.of()
        : uploads.stream()
            .filter(Objects::nonNull)
            .map(each -> each.substring(each.lastIndexOf('/') + 1))
            .distinct()
            .toList();
  }

  /** Looks into the files and keeps them for this person; call it outside a transaction. */
  public Kept keep(UUID person, List<String> tokens) {
    if (tokens.size() > FileLimits.OWNER_FILES) {
      return new Kept.Refused(tokens.getLast(), FileRefusal.TOO_MANY_FILES);
    }
    long together = 0;
    for (String token : tokens) {
      switch (keep(person, token)) {
        case KeepingOutcome.Refused(FileRefusal reason) -> {
          return new Kept.Refused(token, reason);
        }
        case KeepingOutcome.Kept(Attachment file) -> together += file.bytes();
      }
      if (together > FileLimits.OWNER_BYTES) {
        return new Kept.Refused(token, FileRefusal.TOO_MUCH_TOGETHER);
      }
    }
    return new Kept.Ready(
        new WaitingFiles(tokens.stream().map(token -> draft(person, token)).toList()));
  }

  private KeepingOutcome keep(UUID person, String token) {
    String draft = draft(person, token);
    List<Attachment> before = attachments.of(List.of(draft));
    return before.isEmpty()
        ? attachments.keepUploaded(draft, token, null, person)
        : new KeepingOutcome.Kept(before.getFirst());
  }

  private static String draft(UUID person, String token) {
    return Attachments.FORM + Fingerprint.ofText("program " + person + "\n" + token);
  }
}
