package org.vetika.app.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document ready to be written: all texts are final, nothing is looked up while writing.
 *
 * @param title shown large on the first page and as the file's title
 * @param subtitle usually the title in the other language, or null
 * @param language BCP 47 tag of the main language, such as {@code km} or {@code en}
 * @param meta who publishes it, when, and the labels on every page
 * @param blocks the content in reading order
 */
public record PrintDocument(
    Text title, @Nullable Text subtitle, String language, DocumentMeta meta, List<Block> blocks) {
  public PrintDocument {
    Language.check(language);
    blocks = List.copyOf(blocks);
  }

  public PrintDocument(String title, String language, DocumentMeta meta, List<Block> blocks) {
    this(Text.of(title), null, language, meta, blocks);
  }
}
