package org.vetika.linkage.encoding;

import java.util.Locale;
import java.util.Optional;

/** How the value of a field is cut into the pieces that are hashed. */
public enum FieldKind {
  /** Names and other words: pairs of neighbouring letters, or of Khmer clusters, in each word. */
  NAME,
  /** A day or a part of one: the days around it, its parts, day and month in either order. */
  DATE,
  /** A whole number: the numbers around it. */
  NUMBER,
  /** Letters and digits at their positions: numbers of documents, telephones. */
  CODE,
  /** A code of a place: each level of the hierarchy, two digits at a time. */
  PLACE,
  /** The whole value or nothing. */
  EXACT;

  /** As written in settings: {@code name}, {@code date} …; empty when there is no such kind. */
  public static Optional<FieldKind> of(String text) {
    for (FieldKind kind : values()) {
      if (kind.text().equals(text)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** As written in settings and headers. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
