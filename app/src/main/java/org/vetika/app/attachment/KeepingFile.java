package org.vetika.app.attachment;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.attachment.file.CleanFile;
import org.vetika.app.attachment.file.FileLimits;
import org.vetika.app.attachment.file.FileName;
import org.vetika.app.attachment.file.FileRefusal;
import org.vetika.app.web.Fingerprint;

/** Stores a file that was looked into: first the bytes, then the row that names them. */
@Component
class KeepingFile {
  private static final int LONGEST_TITLE = 200;

  private final AttachmentRows rows;
  private final ContentStore store;
  private final Clock clock;

  KeepingFile(AttachmentRows rows, ContentStore store, Clock clock) {
    this.rows = rows;
    this.store = store;
    this.clock = clock;
  }

  /** A file as somebody gave it. */
  record Given(
      String owner, String name, @Nullable String title, byte[] bytes, @Nullable UUID person) {}

  @Transactional
  public KeepingOutcome keep(Given given, CleanFile clean) {
    rows.lockOwner(given.owner());
    rows.lockStoreForAdding();
    String sha256 = Fingerprint.ofBytes(given.bytes());
    List<AttachmentRows.Row> there =
        rows.of(List.of(given.owner())).stream()
            .filter(row -> !row.attachment().removed())
            .toList();
    Optional<AttachmentRows.Row> same =
        there.stream().filter(row -> row.sha256().equals(sha256)).findFirst();
    if (same.isPresent()) {
      return new KeepingOutcome.Kept(same.get().attachment());
    }
    long together = there.stream().mapToLong(row -> row.attachment().bytes()).sum();
    if (there.size() >= FileLimits.OWNER_FILES) {
      return new KeepingOutcome.Refused(FileRefusal.TOO_MANY_FILES);
    }
    if (together + given.bytes().length > FileLimits.OWNER_BYTES) {
      return new KeepingOutcome.Refused(FileRefusal.TOO_MUCH_TOGETHER);
    }
    store.keep(given.bytes());
    return new KeepingOutcome.Kept(insert(given, clean, sha256));
  }

  private Attachment insert(Given given, CleanFile clean, String sha256) {
    var copy =
        new Attachment.Copy(
            store.keep(clean.bytes()), clean.bytes().length, clean.type().mediaType());
    CleanFile.SmallPicture small = clean.preview();
    var attachment =
        new Attachment(
            UUID.randomUUID(),
            given.owner(),
            FileName.clean(given.name(), clean.original()),
            title(given.title()),
            clean.original().mediaType(),
            given.bytes().length,
            copy,
            small == null
                ? null
                : new Attachment.Preview(store.keep(small.bytes()), small.width(), small.height()),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            given.person(),
            null);
    rows.insert(attachment, copy, sha256);
    return attachment;
  }

  private static @Nullable String title(@Nullable String typed) {
    if (typed == null) {
      return null;
    }
    String clean = typed.replaceAll("[\\p{Cc}\\p{Cs}\\s]+", " ").strip();
    String cut = clean.length() > LONGEST_TITLE ? clean.substring(0, LONGEST_TITLE) : clean;
    return cut.isEmpty() ? null : cut;
  }
}
