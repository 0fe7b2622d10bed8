package org.vetika.app.issue.web.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of one action.
 *
 * @param key of the action
 * @param warning what becomes of the original of a text that is removed; null elsewhere
 * @param path where it is posted
 * @param acting the part in which it is done
 * @param seen the newest entry that is on the page
 * @param entry the id of the entry it is about, or 0
 * @param firm whether it has no way back
 * @param templates what an answer can be begun with, as links
 */
public record ActionForm(
    String key,
    String title,
    @Nullable String lead,
    @Nullable String warning,
    String path,
    String acting,
    long seen,
    long entry,
    boolean firm,
    List<Field> fields,
    List<ThreadEntry.Link> templates) {
  public boolean takesFiles() {
    return fields.stream().anyMatch(each -> each.type() == Field.Type.FILES);
  }

  /** Whether there is such a question. */
  boolean asks(String field) {
    return fields.stream().anyMatch(each -> each.name().equals(field));
  }
}
