package org.vetika.app.consistency;

import java.util.regex.Pattern;
import org.vetika.app.consistency.Figure.Quotation;
import org.vetika.app.consistency.Figure.Source;
import org.vetika.app.issue.typed.TypedFields;
import org.vetika.app.organization.PartialDate;

/** Reads where a figure comes from and who said it. */
final class SourceFields {
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_PAGE = 40;
  private static final int LONGEST_LINK = 2000;
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]{3,}");

  private SourceFields() {}

  /** The document; title and date are needed when somebody else's statement is entered. */
  static Source source(TypedFields fields, boolean required) {
    String title =
        required
            ? fields.required("source", LONGEST_TITLE)
            : text(fields, "source", LONGEST_TITLE);
    String url = fields.line("source_url", LONGEST_LINK);
    if (url != null && !LINK.matcher(url).matches()) {
      fields.refuse("source_url", "link", "");
    }
    String date =
        required ? fields.required("source_date", TypedFields.LINE) : fields.line("source_date", TypedFields.LINE);
    if (date != null && !date.isEmpty() && PartialDate.parse(date).isEmpty()) {
      fields.refuse("source_date", "partial-date", date);
    }
    return new Source(title, url, fields.line("source_page", LONGEST_PAGE), date);
  }

  static Quotation quotation(TypedFields fields) {
    return new Quotation(
        fields.required("speaker", LONGEST_NAME), fields.line("quote", TypedFields.LINE));
  }

  static String text(TypedFields fields, String field, int most) {
    String typed = fields.line(field, most);
    return typed == null ? "" : typed;
  }
}
