package org.vetika.app.attachment;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.vetika.app.attachment.AttachmentRows.Row;
import org.vetika.app.attachment.file.FileType;
import org.vetika.app.record.Removal;
import org.vetika.app.record.Removals;

/** The one way to attachments and their bytes; it asks the gates, and denies by default. */
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
     * @param name for saving: {@link Attachment#publicName}
     * @param forAll whether the public may have it too, so that caches on the way may keep it
     */
    record File(Path path, FileType type, String name, String sha256, boolean forAll)
        implements Download {}

    /** It was there, and was removed. */
    record Removed(Removal stub) implements Download {}

    /** There is none, or the visitor may not know that there is one. */
    record None() implements Download {}
  }

  /** The files of some owners, as far as somebody may see them, by owner and time. */
  public List<ListedFile> list(Collection<String> owners, FileViewer viewer) {
    if (owners.isEmpty()) {
      return List.of();
    }
    Map<String, Seen> seen = seen(owners, viewer);
    return rows.of(owners).stream()
        .map(Row::attachment)
        .map(file -> new ListedFile(file, seen.getOrDefault(file.owner(), Seen.NOTHING)))
        .filter(listed -> listed.seen() != Seen.NOTHING)
        .toList();
  }

  public Download find(UUID id, Form form, FileViewer viewer) {
    Optional<Row> row = rows.find(id);
    if (row.isEmpty()) {
      return new Download.None();
    }
    Attachment attachment = row.get().attachment();
    Seen needed = form == Form.ORIGINAL ? Seen.ORIGINAL : Seen.CLEAN_COPY;
    if (seen(attachment.owner(), viewer).compareTo(needed) < 0) {
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
    return new Download.File(path, type, attachment.publicName(type), sha256, forAll);
  }

  private Download removed(Attachment attachment) {
    List<Removal> stubs = removals.below(attachment.stubEntry());
    return stubs.isEmpty() ? new Download.None() : new Download.Removed(stubs.getFirst());
  }

  private boolean forAll(Attachment attachment) {
    return seen(attachment.owner(), FileViewer.EVERYBODY).compareTo(Seen.CLEAN_COPY) >= 0;
  }

  private Seen seen(String owner, FileViewer viewer) {
    return seen(List.of(owner), viewer).getOrDefault(owner, Seen.NOTHING);
  }

  /** When several gates speak for an owner, the strictest counts. */
  private Map<String, Seen> seen(Collection<String> owners, FileViewer viewer) {
    var all = new HashMap<String, Seen>();
    gates.stream()
        .forEach(gate -> {
          List<String> own = owners.stream().filter(gate::handles).distinct().toList();
          Map<String, Seen> answer = own.isEmpty() ? Map.of() : gate.seen(own, viewer);
          own.forEach(owner ->
              all.merge(
                  owner,
                  answer.getOrDefault(owner, Seen.NOTHING),
                  (one, other) -> one.compareTo(other) <= 0 ? one : other));
        });
    return all;
  }
}
