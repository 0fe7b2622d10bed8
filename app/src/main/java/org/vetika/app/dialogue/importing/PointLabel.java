package org.vetika.app.dialogue.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The label a point begins with: "1.1.", "(a)", "iv)", "•", "១.២", "Sector 2:".
 *
 * @param style family of numbering
 * @param form what surrounds the number, so that "1." and "1)" are different lists
 * @param values numeric values, outermost first; empty for bullets
 * @param number the printed number in Latin digits without punctuation, null for bullets
 * @param word the section or point word before the number, null when none
 * @param rest the text after the label
 */
record PointLabel(
    Style style,
    String form,
    List<Integer> values,
    @Nullable String number,
    @Nullable NumberedWord word,
    String rest) {

  /** Families of numbering. */
  enum Style {
    DECIMAL,
    LOWER_LETTER,
    UPPER_LETTER,
    LOWER_ROMAN,
    UPPER_ROMAN,
    KHMER_LETTER,
    BULLET,
    WORD
  }

  PointLabel {
    values = List.copyOf(values);
  }

  /** Number of levels: 2 for "1.1". */
  int depth() {
    return values.size();
  }

  int lastValue() {
    return values.isEmpty() ? 0 : values.getLast();
  }

  boolean isBullet() {
    return style == Style.BULLET;
  }

  /** Lists with the same key continue each other. */
  String key() {
    return switch (style) {
      case DECIMAL -> depth() > 1 ? "decimal " + depth() : "decimal " + form;
      case WORD -> "word " + form;
      case LOWER_LETTER, UPPER_LETTER, LOWER_ROMAN, UPPER_ROMAN, KHMER_LETTER, BULLET ->
          style + " " + form;
    };
  }

  /** Whether {@code inner} is numbered as a part of this: "2.1" of "2.", of "B." and of "II.". */
  boolean contains(PointLabel inner) {
    if (inner.style != Style.DECIMAL || inner.depth() <= depth() || inner.depth() < 2) {
      return false;
    }
    return switch (style) {
      case DECIMAL -> inner.values.subList(0, depth()).equals(values);
      case WORD, UPPER_ROMAN, UPPER_LETTER, KHMER_LETTER -> lastValue() == inner.values.getFirst();
      case LOWER_LETTER, LOWER_ROMAN, BULLET -> false;
    };
  }

  /** The same label as an item of a list this deep: "1." inside "1." is another list. */
  PointLabel atDepth(int depth) {
    return depth == 0
        ? this
        : new PointLabel(style, form + "@" + depth, values, number, word, rest);
  }

  /** The same label as one of another list. */
  PointLabel as(String otherForm) {
    return new PointLabel(style, otherForm, values, number, word, rest);
  }

  PointLabel as(Style other, int value) {
    return new PointLabel(other, form, List.of(value), number, word, rest);
  }
}
