package org.vetika.app.attachment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.vetika.app.attachment.AttachmentRows.Row;
import org.vetika.app.attachment.file.FileName;
import org.vetika.app.attachment.file.FileType;
import org.vetika.app.record.Removal;
import org.vetika.app.record.Removals;
import org.vetika.app.web.Visitor;

/** The one way to the bytes of an attachment; it asks the gates, and denies by default. */
@Component
public class Downloads {
  private final AttachmentRows rows;
  private final ContentStore store;
  private final Removals removals;
  private final ObjectProvider<AttachmentGate> gates;

  Downloads(
      AttachmentRows rows,
      ContentStore store,
      Removals removals,
      ObjectProvider<AttachmentGate> gates) {
    this.rows = rows;
    this.store = store;
    this.removals = removals;
    this.gates = gates;
  }

  /** Which form of a file is wanted. */
  public enum Form {
    COPY,
    PREVIEW,
    ORIGINAL
  }

  /** What somebody gets. */
  public sealed interface Download {
    /**
     * @param name for saving, its ending that of {@code type}
     * @param forAll whether the public may have it too, so that caches on the way may keep it
     */
    record File(Path path, FileType type, String name, String sha256, boolean forAll)
        implements Download {}

    /** It was there, and was removed. */
    record Removed(Removal stub) implements Download {}

    /** There is none, or the visitor may not know that there is one. */
    record None() implements Download {}
  }

  public Download find(UUID id, Form form, @Nullable Visitor visitor) {
    Optional<Row> row = rows.find(id);
    if (row.isEmpty()) {
      return new Download.None();
    }
    Attachment attachment = row.get().attachment();
    Seen needed = form == Form.ORIGINAL ? Seen.ORIGINAL : Seen.CLEAN_COPY;
    if (seen(attachment.owner(), visitor).compareTo(needed) < 0) {
      return new Download.None();
    }
    if (attachment.removed()) {
      return removed(attachment);
    }
    return switch (form) {
      case COPY -> copy(attachment);
      case PREVIEW -> preview(attachment);
      case ORIGINAL ->
          file(row.get().sha256(), FileType.ofMediaType(attachment.mediaType()), attachment, false);
    };
  }

  private Download copy(Attachment attachment) {
    Attachment.Copy copy = attachment.copy();
    return copy == null
        ? new Download.None()
        : file(
            copy.sha256(), FileType.ofMediaType(copy.mediaType()), attachment, forAll(attachment));
  }

  private Download preview(Attachment attachment) {
    Attachment.Preview preview = attachment.preview();
    return preview == null
        ? new Download.None()
        : file(preview.sha256(), FileType.JPEG, attachment, forAll(attachment));
  }

  private Download file(String sha256, FileType type, Attachment attachment, boolean forAll) {
    Path path =
        store
            .find(sha256)
            .orElseThrow(() -> new IllegalStateException("Lost: attachment " + attachment.id()));
    return new Download.File(
        path, type, FileName.withEnding(attachment.name(), type), sha256, forAll);
  }

  private Download removed(Attachment attachment) {
    List<Removal> stubs = removals.below(attachment.stubEntry());
    return stubs.isEmpty() ? new Download.None() : new Download.Removed(stubs.getFirst());
  }

  private boolean forAll(Attachment attachment) {
    return seen(attachment.owner(), null).compareTo(Seen.CLEAN_COPY) >= 0;
  }

  /** When several gates speak for an owner, the strictest counts. */
  private Seen seen(String owner, @Nullable Visitor visitor) {
    return gates.stream()
        .filter(gate -> gate.handles(owner))
        .map(gate -> gate.seen(owner, visitor))
        .min(Seen::compareTo)
        .orElse(Seen.NOTHING);
  }
}
