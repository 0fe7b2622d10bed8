package org.vetika.app.attachment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.attachment.file.FileType;
import org.vetika.app.web.PageContext;

/**
 * A file as {@code component/attachments.jte} lists it.
 *
 * @param id for forms that take it out
 * @param text its title, else "Photo 1"
 * @param detail format and size of the copy: {@code PDF, 120 kB}; empty for a removed one
 * @param href of the public copy; empty for a removed one
 * @param original null unless the page is for those who may have it
 */
public record AttachmentChip(
    String id,
    String text,
    String detail,
    String href,
    @Nullable Original original,
    @Nullable Picture picture) {

  /** Below which everybody finds the files that they may see. */
  public static final String PATH = "/attachments/";

  /** The file as it was given; {@code name} as its giver calls it. */
  public record Original(String href, String name) {}

  /** A small picture; sizes in pixels. */
  public record Picture(String href, String alternative, int width, int height) {}

  public boolean removed() {
    return href.isEmpty();
  }

  /** Icon of {@code icons.svg}. */
  public String icon() {
    return picture == null ? "doc" : "image";
  }

  /** The chips of one entry's files. */
  public static List<AttachmentChip> of(List<ListedFile> files, PageContext page) {
    return of(files, PATH, page);
  }

  /**
   * The same for a page whose readers find the files elsewhere.
   *
   * @param path below which they are, such as {@link #PATH}
   */
  public static List<AttachmentChip> of(List<ListedFile> files, String path, PageContext page) {
    var chips = new ArrayList<AttachmentChip>();
    for (ListedFile file : files) {
      chips.add(of(file, chips.size() + 1, page.href(path + file.attachment().id() + "/"), page));
    }
    return List.copyOf(chips);
  }

  private static AttachmentChip of(ListedFile file, int place, String base, PageContext page) {
    Attachment attachment = file.attachment();
    String id = attachment.id().toString();
    Attachment.Copy copy = attachment.copy();
    if (copy == null) {
      return new AttachmentChip(id, page.t("attachment.removed"), "", "", null, null);
    }
    FileType type = FileType.ofMediaType(copy.mediaType());
    String text = text(attachment, type, place, page);
    return new AttachmentChip(
        id,
        text,
        page.t("attachment.detail", type.format(), size(copy.bytes(), page)),
        base + attachment.publicName(type),
        file.seen() == Seen.ORIGINAL ? original(attachment, base) : null,
        picture(attachment, text, base, page));
  }

  private static String text(Attachment attachment, FileType type, int place, PageContext page) {
    String title = attachment.title();
    if (title != null) {
      return title;
    }
    return page.t(type.isPicture() ? "attachment.photo" : "attachment.document", place);
  }

  private static Original original(Attachment attachment, String base) {
    FileType type = FileType.ofMediaType(attachment.mediaType());
    return new Original(base + "original/" + attachment.publicName(type), attachment.name());
  }

  private static @Nullable Picture picture(
      Attachment attachment, String text, String base, PageContext page) {
    Attachment.Preview preview = attachment.preview();
    return preview == null
        ? null
        : new Picture(
            base + "preview/" + attachment.publicName(FileType.JPEG),
            attachment.title() == null ? text : page.t("attachment.picture", text),
            preview.width(),
            preview.height());
  }

  /** A size in kB below one MB, then in MB with one decimal, as the language writes it. */
  public static String size(long bytes, PageContext page) {
    return bytes < 1_000_000
        ? page.t("attachment.kilobytes", Math.max(1, Math.round(bytes / 1000.0)))
        : page.t("attachment.megabytes", Math.round(bytes / 100_000.0) / 10.0);
  }
}
