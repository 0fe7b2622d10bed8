package org.vetika.app.topic;

import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Language;

/**
 * A node of the one topic tree.
 *
 * @param code such as {@code sector.health}, {@code csdg.6}, {@code ogp.open-data}
 * @param parent the code of the node above, null at the three roots
 */
public record Topic(
    String code, @Nullable String parent, int position, String nameEnglish, String nameKhmer) {
  public String name(Language language) {
    return language.choose(nameEnglish, nameKhmer);
  }
}
