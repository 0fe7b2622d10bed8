package org.vetika.linkage.encoding;

import java.util.List;
import java.util.TreeSet;

/** A value in the one form in which equal values are equal, whoever wrote them. */
public final class ExactText {
  private ExactText() {}

  /** Words of names in the order of the alphabet, dates and codes of places as their pieces. */
  public static String of(EncodedField field, String value) {
    return switch (field.kind()) {
      case NAME -> {
        // A multiset would tell "Sok Sok" from "Sok", which clerks do not.
        yield String.join(" ", new TreeSet<>(FieldText.words(value)));
      }
      case DATE -> joined(DatePieces.of(value, 0));
      case PLACE -> joined(FieldPieces.of(field, value));
      case NUMBER, CODE, EXACT -> FieldText.of(value).replace(" ", "");
    };
  }

  private static String joined(List<String> pieces) {
    return String.join(" ", pieces);
  }
}
