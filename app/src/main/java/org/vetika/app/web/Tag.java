package org.vetika.app.web;

import java.util.List;
import java.util.stream.Stream;

/**
 * A few words on how something stands.
 *
 * @param look the class beside {@code tag}; may be empty
 * @param icon of {@code icons.svg}; empty for none
 */
public record Tag(String look, String icon, String text) {
  /** What is said of a thing, and that it is invented if it is. */
  public static List<Tag> marked(List<Tag> tags, boolean illustration, PageContext page) {
    return illustration
        ? Stream.concat(tags.stream(), Stream.of(illustration(page))).toList()
        : List.copyOf(tags);
  }

  /** The mark of what is invented. */
  public static Tag illustration(PageContext page) {
    return new Tag("illus", "info", page.t("illustration.mark"));
  }
}
