package org.vetika.app.attachment.file;

import org.jspecify.annotations.Nullable;

/**
 * A file that may be published.
 *
 * @param original what was given
 * @param type of the copy: a large PNG becomes a JPEG
 * @param bytes the copy without metadata
 * @param preview a small picture, for photos only
 */
public record CleanFile(
    FileType original, FileType type, byte[] bytes, @Nullable SmallPicture preview) {

  /** A JPEG; sizes in pixels. */
  public record SmallPicture(byte[] bytes, int width, int height) {}
}
