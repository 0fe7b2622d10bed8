package org.vetika.app.issue.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vetika.app.web.PageContext;

/** What was typed into a form that can no longer be sent, so that it can be copied. */
final class KeptWords {
  /** The texts that people write, by field, with the key of the label. */
  private static final List<Map.Entry<String, String>> TEXTS =
      List.of(
          Map.entry("title", "title"),
          Map.entry("text", "text"),
          Map.entry("action", "what"),
          Map.entry("note", "note"),
          Map.entry("reason", "reason"),
          Map.entry("responsible", "responsible"),
          Map.entry("day", "promised"),
          Map.entry("ground", "ground"),
          Map.entry("letter", "letter"));

  private KeptWords() {}

  static List<ThreadEntry.Fact> of(PageContext page, Posted typed) {
    var kept = new ArrayList<ThreadEntry.Fact>();
    for (Map.Entry<String, String> text : TEXTS) {
      String value = typed.textOrNull(text.getKey());
      if (value != null) {
        kept.add(new ThreadEntry.Fact(page.t("issue-desk.fact." + text.getValue()), value, null));
      }
    }
    return List.copyOf(kept);
  }
}
