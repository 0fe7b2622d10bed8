package org.vetika.app.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vetika.linkage.encoding.EncodedField;
import org.vetika.linkage.encoding.FieldKind;

/**
 * A field as the command line names it: {@code surname=name*2@Family name}.
 *
 * @param field how it is encoded
 * @param column the column of the table that holds it
 */
record FieldOption(EncodedField field, String column) {
  static final String FORM = "NAME=KIND[*WEIGHT][~REACH][!][@COLUMN]";

  private static final Pattern WRITTEN =
      Pattern.compile(
          "([^=@*~!\\s]+)=([a-z]+)(?:\\*([0-9]{1,3}))?(?:~([0-9]{1,3}))?(!)?(?:@(.+))?");

  static FieldOption of(String written) {
    Matcher parts = WRITTEN.matcher(written.strip());
    if (!parts.matches()) {
      throw new CommandFailure("Not a field: " + written + " (written " + FORM + ")");
    }
    FieldKind kind =
        FieldKind.of(parts.group(2))
            .orElseThrow(() ->
                new CommandFailure(
                    "No such kind of field: "
                        + parts.group(2)
                        + " (name, date, number, code, place, exact)"));
    var field =
        new EncodedField(
            parts.group(1).toLowerCase(Locale.ROOT),
            kind,
            number(parts.group(3), 1),
            number(parts.group(4), 0),
            parts.group(5) != null);
    return new FieldOption(field, parts.group(6) == null ? parts.group(1) : parts.group(6));
  }

  private static int number(@Nullable String digits, int otherwise) {
    return digits == null ? otherwise : Integer.parseInt(digits);
  }
}
