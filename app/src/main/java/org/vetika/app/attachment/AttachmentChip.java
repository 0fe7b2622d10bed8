package org.vetika.app.attachment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import org.vetika.app.attachment.file.FileName;
import org.vetika.app.attachment.file.FileType;
import org.vetika.app.web.PageContext;

/**
 * A file as {@code component/attachments.jte} lists it.
 *
 * @param id for forms that take it out
 * @param text its title, else its name
 * @param detail format and size of the copy: {@code PDF, 120 kB}; empty for a removed one
 * @param href of the public copy; empty for a removed one
 * @param original address of the original, null unless the page is for those who may have it
 */
public record AttachmentChip(
    String id,
    String text,
    String detail,
    String href,
    @Nullable String original,
    @Nullable Picture picture) {

  /** A small picture; sizes in pixels. */
  public record Picture(String href, String alternative, int width, int height) {}

  public boolean removed() {
    return href.isEmpty();
  }

  /** Icon of {@code icons.svg}. */
  public String icon() {
    return picture == null ? "doc" : "image";
  }

  /**
   * @param originals whether to link the originals as well; the download asks the gate anyway
   */
  public static List<AttachmentChip> of(
      List<Attachment> attachments, boolean originals, PageContext page) {
    return attachments.stream().map(each -> of(each, originals, page)).toList();
  }

  private static AttachmentChip of(Attachment attachment, boolean originals, PageContext page) {
    String id = attachment.id().toString();
    Attachment.Copy copy = attachment.copy();
    if (copy == null) {
      return new AttachmentChip(id, page.t("attachment.removed"), "", "", null, null);
    }
    FileType type = FileType.ofMediaType(copy.mediaType());
    String title = attachment.title();
    String file = encoded(FileName.withEnding(attachment.name(), type));
    String base = "/attachments/" + id + "/";
    return new AttachmentChip(
        id,
        title == null ? attachment.name() : title,
        page.t("attachment.detail", type.format(), size(copy.bytes(), page)),
        page.href(base + file),
        originals ? page.href(base + "original/" + encoded(attachment.name())) : null,
        picture(attachment, base, page));
  }

  private static @Nullable Picture picture(Attachment attachment, String base, PageContext page) {
    Attachment.Preview preview = attachment.preview();
    if (preview == null) {
      return null;
    }
    String name = encoded(FileName.withEnding(attachment.name(), FileType.JPEG));
    String title = attachment.title();
    return new Picture(
        page.href(base + "preview/" + name),
        page.t("attachment.picture", title == null ? attachment.name() : title),
        preview.width(),
        preview.height());
  }

  /** A size in kB below one MB, then in MB with one decimal, as the language writes it. */
  private static String size(long bytes, PageContext page) {
    return bytes < 1_000_000
        ? page.t("attachment.kilobytes", Math.max(1, Math.round(bytes / 1000.0)))
        : page.t("attachment.megabytes", Math.round(bytes / 100_000.0) / 10.0);
  }

  private static String encoded(String name) {
    return UriUtils.encodePathSegment(name, StandardCharsets.UTF_8);
  }
}
