package org.vetika.app.issue.typed;

import java.util.List;

/** What comes of changing rules or the calendar. */
public sealed interface Change {
  /** It is on record. */
  record Done() implements Change {}

  record Refused(List<FieldProblem> problems) implements Change {
    public static Refused of(String field, String key) {
      return new Refused(List.of(new FieldProblem(field, key, "")));
    }
  }

  /** The visitor is no administrator. */
  record NotAllowed() implements Change {}

  /** There is no such entry, or it is withdrawn already. */
  record NotOnRecord() implements Change {}
}
