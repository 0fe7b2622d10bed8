package org.vetika.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vetika.linkage.encoding.EncodedField;
import org.vetika.linkage.encoding.FieldKind;

/** Which columns of a table are worth encoding, by their names in English and Khmer. */
final class FieldGuess {
  private record Known(Pattern name, FieldKind kind, int weight, int reach) {}

  /** The first that fits counts. */
  private static final List<Known> KNOWN =
      List.of(
          new Known(words("birth|birthdate|birthday|dob|born|កំណើត"), FieldKind.DATE, 3, 0),
          new Known(words("date|day|ថ្ងៃ|កាលបរិច្ឆេទ"), FieldKind.DATE, 2, 3),
          new Known(words("name|surname|given|family|alias|ឈ្មោះ|នាម"), FieldKind.NAME, 3, 0),
          new Known(words("phone|telephone|card|passport|ទូរស័ព្ទ"), FieldKind.CODE, 2, 0),
          new Known(
              words("village|commune|district|province|place|geo|pcode|ភូមិ|ឃុំ|ស្រុក|ខេត្ត"),
              FieldKind.PLACE,
              2,
              0),
          new Known(words("age|អាយុ"), FieldKind.NUMBER, 1, 2),
          new Known(words("sex|gender|ភេទ"), FieldKind.EXACT, 1, 0));

  private FieldGuess() {}

  /** Whole words: "language" is no age. Khmer has no spaces, so there a part is enough. */
  private static Pattern words(String alternatives) {
    return Pattern.compile("(?<![a-z])(?:" + alternatives + ")(?![a-z])");
  }

  /** The fields, in the order of their columns; whatever is not known is left out. */
  static List<FieldOption> of(List<String> columns) {
    List<FieldOption> fields = new ArrayList<>();
    for (String column : columns) {
      String lower = column.toLowerCase(Locale.ROOT);
      Known known = known(lower);
      if (known != null) {
        String name = lower.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "_");
        fields.add(
            new FieldOption(
                new EncodedField(name, known.kind, known.weight, known.reach, false), column));
      }
    }
    return fields;
  }

  private static @Nullable Known known(String column) {
    for (Known known : KNOWN) {
      if (known.name.matcher(column).find()) {
        return known;
      }
    }
    return null;
  }
}
