package org.vetika.app.dialogue.importing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lines of the form "Date: …", "Venue: …", "Theme: …". */
final class MetadataLine {
  private static final Pattern KEY =
      Pattern.compile(
          "^(?:(date(?:\\s?(?:and|&|/)\\s?time)?|dates|time|when|day|កាលបរិច្ឆេទ|ពេលវេលា|ថ្ងៃខែឆ្នាំ)"
              + "|(venue|place|location|where|date and (?:venue|place)|ទីកន្លែង|ទីតាំង|កន្លែង)"
              + "|(title|subject|ចំណងជើង|កម្មវត្ថុ)"
              + "|((?:national )?theme|topic|ប្រធានបទ)"
              + "|(status|version|ស្ថានភាព))\\s*(?:[:៖]|\\s[-–])\\s*(.+)$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern DRAFT =
      Pattern.compile("\\bdraft\\b|សេចក្តីព្រាង|សេចក្ដីព្រាង", Pattern.CASE_INSENSITIVE);

  private final Dateline dateline;
  private final HeaderFields fields;

  MetadataLine(Dateline dateline, HeaderFields fields) {
    this.dateline = dateline;
    this.fields = fields;
  }

  static boolean isOne(String text) {
    return KEY.matcher(text).matches();
  }

  /** Takes what the line states; false when it is no such line. */
  boolean read(String text) {
    Matcher match = KEY.matcher(text);
    if (!match.matches()) {
      return false;
    }
    String value = match.group(6).strip();
    if (match.group(1) != null || match.group(2) != null) {
      dateline.dates(value).stream().findFirst().ifPresent(fields::certainDate);
      fields.places(dateline.places(value));
    } else if (match.group(3) != null) {
      fields.title(value);
    } else if (match.group(4) != null) {
      fields.theme(value);
    } else if (DRAFT.matcher(value).find()) {
      fields.markDraft();
    }
    return true;
  }

  boolean isTitle(String text) {
    Matcher match = KEY.matcher(text);
    return match.matches() && match.group(3) != null;
  }

  /** Whether the line holds nothing beside its date and place. */
  boolean isWholly(String text) {
    Matcher match = KEY.matcher(text);
    return match.matches()
        && (match.group(3) != null
            || ((match.group(1) != null || match.group(2) != null)
                && dateline.isDateline(match.group(6))));
  }
}
