package org.vetika.app.attachment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vetika.app.attachment.file.FileType;

/**
 * A file added to an entry. Of a removed one only the stub is left: id, owner and the time of
 * removal; who removed it and why stands in {@link org.vetika.app.record.Removals} under {@link
 * #stubEntry()}.
 *
 * @param owner the entry or draft it belongs to: {@code I2026-0001/entries/17}, {@code draft:…}
 * @param name the cleaned file name, its ending that of the original's type, for the parties only;
 *     empty when removed
 * @param title what the giver said it shows, null when nothing
 * @param mediaType of the original
 * @param bytes size of the original
 * @param copy what the public gets; null when removed
 * @param preview a small picture, for photos only
 * @param addedBy the person's id, null for somebody without an account
 * @param removedAt null while it stands
 */
public record Attachment(
    UUID id,
    String owner,
    String name,
    @Nullable String title,
    String mediaType,
    long bytes,
    @Nullable Copy copy,
    @Nullable Preview preview,
    Instant addedAt,
    @Nullable UUID addedBy,
    @Nullable Instant removedAt) {

  /**
   * The copy without metadata.
   *
   * @param sha256 64 lower-case hexadecimal digits
   */
  public record Copy(String sha256, long bytes, String mediaType) {}

  /** A JPEG of at most 480 pixels; width and height in pixels. */
  public record Preview(String sha256, int width, int height) {}

  public boolean removed() {
    return removedAt != null;
  }

  /**
   * A name for the public, made of the owner's: what a giver calls a file may name persons.
   *
   * @param type of what is sent
   */
  public String publicName(FileType type) {
    return owner.replaceAll("[^A-Za-z0-9]+", "-")
        + "-"
        + id.toString().substring(0, 8)
        + "."
        + type.extension();
  }

  /** Under which the stub of its removal is recorded, below its owner. */
  public String stubEntry() {
    return owner + "/attachments/" + id;
  }
}
