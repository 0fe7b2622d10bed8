package org.vetika.app.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.attachment.file.CleanFile;
import org.vetika.app.attachment.file.CleaningFile;
import org.vetika.app.attachment.file.CleaningOutcome;
import org.vetika.app.attachment.file.FileLimits;
import org.vetika.app.attachment.file.FileRefusal;
import org.vetika.app.record.Removal;
import org.vetika.app.record.Removals;

/**
 * The files of drafts and entries. An owner is a text of the module that owns it: {@code draft:…}
 * for something not yet on record, whose files may change, or the address of an entry such as
 * {@code I2026-0001/entries/17}, whose files stay. Rights are the caller's business here; who may
 * download is asked of {@link AttachmentGate}.
 */
@Component
public class Attachments {
  /** Owners that begin with this are not on record yet. */
  public static final String DRAFT = "draft:";

  /** Drafts that are forgotten by themselves when their form is not sent in time. */
  public static final String FORM = DRAFT + "form:";

  /** How long the files of a form are kept after the last of them was given. */
  public static final Duration FORM_LIFE = Duration.ofDays(2);

  private final AttachmentRows rows;
  private final CleaningFile cleaning;
  private final KeepingFile keeping;
  private final Uploads uploads;
  private final Leftovers leftovers;
  private final Removals removals;
  private final Clock clock;

  Attachments(
      AttachmentRows rows,
      CleaningFile cleaning,
      KeepingFile keeping,
      Uploads uploads,
      Leftovers leftovers,
      Removals removals,
      Clock clock) {
    this.rows = rows;
    this.cleaning = cleaning;
    this.keeping = keeping;
    this.uploads = uploads;
    this.leftovers = leftovers;
    this.removals = removals;
    this.clock = clock;
  }

  /**
   * Keeps a file for an owner. Looking into it takes up to seconds: call it outside a transaction.
   * The same bytes given again for the same owner are the attachment that is there already.
   *
   * @param fileName as the giver's machine calls it, cleaned here
   * @param title what it shows, null when not said; read out to those who cannot see a photo
   * @param content read to its end, or to the first byte beyond the limit; not closed
   * @param person who gives it, null for somebody without an account
   */
  public KeepingOutcome keep(
      String owner,
      String fileName,
      @Nullable String title,
      InputStream content,
      @Nullable UUID person) {
    byte[] bytes;
    try {
      bytes = content.readNBytes(FileLimits.FILE_BYTES + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return switch (cleaning.clean(fileName, bytes)) {
      case CleaningOutcome.Refused(FileRefusal reason) -> new KeepingOutcome.Refused(reason);
      case CleaningOutcome.Clean(CleanFile file) ->
          keeping.keep(new KeepingFile.Given(owner, fileName, title, bytes, person), file);
    };
  }

  /** The same with a file that came in parts; its upload ends with this, kept or not. */
  public KeepingOutcome keepUploaded(
      String owner, String token, @Nullable String title, @Nullable UUID person) {
    Optional<Uploads.Complete> upload = uploads.complete(token);
    if (upload.isEmpty()) {
      return new KeepingOutcome.Refused(FileRefusal.UPLOAD_GONE);
    }
    try (InputStream content = upload.get().open()) {
      KeepingOutcome outcome = keep(owner, upload.get().name(), title, content, person);
      uploads.end(token);
      return outcome;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All files and stubs of some owners, by owner and time, in one query. */
  public List<Attachment> of(Collection<String> owners) {
    return rows.of(owners).stream().map(AttachmentRows.Row::attachment).toList();
  }

  public Optional<Attachment> find(UUID id) {
    return rows.find(id).map(AttachmentRows.Row::attachment);
  }

  /**
   * Hands the files of a draft to the entry it became, in the transaction that writes the entry.
   * Gives how many there were.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int attach(String draft, String entry) {
    if (!draft.startsWith(DRAFT)) {
      throw new IllegalArgumentException("Only drafts hand over files, not " + draft);
    }
    Stream.of(draft, entry).sorted().forEach(rows::lockOwner);
    List<String> there = rows.of(List.of(entry)).stream().map(AttachmentRows.Row::sha256).toList();
    rows.of(List.of(draft)).stream()
        .filter(row -> there.contains(row.sha256()))
        .forEach(this::forget);
    return rows.move(draft, entry);
  }

  /** Takes a file out of a draft, without a trace; false when the draft has no such file. */
  @Transactional
  public boolean discard(String draft, UUID id) {
    rows.lockOwner(draft);
    Optional<AttachmentRows.Row> row =
        rows.find(id)
            .filter(each -> each.attachment().owner().equals(draft) && draft.startsWith(DRAFT));
    row.ifPresent(this::forget);
    return row.isPresent();
  }

  /** Forgets all files of a draft that was given up. */
  @Transactional
  public void discard(String draft) {
    rows.lockOwner(draft);
    if (draft.startsWith(DRAFT)) {
      rows.of(List.of(draft)).forEach(this::forget);
    }
  }

  /** Forgets the files of forms to which nothing was added since a time. */
  @Transactional(propagation = Propagation.MANDATORY)
  void discardForms(Instant before) {
    for (String form : rows.draftsOlder(FORM, before)) {
      rows.lockOwner(form);
      List<AttachmentRows.Row> files = rows.of(List.of(form));
      // Somebody may have gone on with it in this moment.
      if (files.stream().allMatch(file -> file.attachment().addedAt().isBefore(before))) {
        files.forEach(this::forget);
      }
    }
  }

  private void forget(AttachmentRows.Row row) {
    rows.delete(row.attachment().id());
    leftovers.note(fingerprints(row, true));
  }

  /**
   * Takes a file out of the public record: what is left is a stub, with the reason for all to read.
   * The public copy is deleted; the original is sealed, shown to nobody, and forgotten when {@code
   * vetika.attachments.keep-removed} has passed. False when there is no such file, or no more.
   *
   * @param by who takes it out, and for whom, as the stub names them
   */
  @Transactional
  public boolean remove(UUID id, String reason, String by, UUID person) {
    Optional<AttachmentRows.Row> row = rows.find(id).filter(each -> !each.attachment().removed());
    if (row.isEmpty()) {
      return false;
    }
    Attachment attachment = row.get().attachment();
    removals.record(new Removal(attachment.stubEntry(), reason, by, clock.instant(), null), person);
    rows.remove(id, clock.instant());
    leftovers.note(fingerprints(row.get(), false));
    return true;
  }

  private static List<String> fingerprints(AttachmentRows.Row row, boolean withOriginal) {
    Attachment.Copy copy = row.attachment().copy();
    Attachment.Preview preview = row.attachment().preview();
    return Stream.of(
            withOriginal ? row.sha256() : null,
            // The copy of a text may be the original itself, which must stay.
            copy == null || (!withOriginal && copy.sha256().equals(row.sha256()))
                ? null
                : copy.sha256(),
            preview == null ? null : preview.sha256())
        .flatMap(Stream::ofNullable)
        .toList();
  }
}
