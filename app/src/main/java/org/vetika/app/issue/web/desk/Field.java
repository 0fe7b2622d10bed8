package org.vetika.app.issue.web.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.attachment.web.FormFiles;

/**
 * A question of a form.
 *
 * @param name of the field, and its id on the page
 * @param optional whether it may stay empty
 * @param value what it shows
 * @param options of a choice
 * @param language of what is written in it, when it is not that of the page
 * @param kept files that were given before
 */
public record Field(
    Type type,
    String name,
    String label,
    @Nullable String hint,
    boolean optional,
    String value,
    List<Option> options,
    @Nullable String language,
    List<FormFiles.Kept> kept) {
  /** How it is asked. */
  public enum Type {
    AREA,
    LINE,
    DAY,
    COUNT,
    /** One of a few, all of them shown. */
    CHOICE,
    /** One of many. */
    SELECT,
    TICK,
    /** The value names the draft. */
    FILES
  }

  /** What can be chosen; {@code lang} is that of the label, or null for the page's own. */
  public record Option(String value, String label, @Nullable String lang) {
    Option(String value, String label) {
      this(value, label, null);
    }
  }
}
