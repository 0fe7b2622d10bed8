package org.vetika.app.organization;

import java.util.List;

/** What comes of adding something to the record of an organization, or taking it away. */
public sealed interface Recording {
  /** It is on record, and in the history. */
  record Recorded() implements Recording {}

  record Refused(List<FieldProblem> problems) implements Recording {
    static Refused of(String field, String key) {
      return new Refused(List.of(new FieldProblem(field, key)));
    }
  }

  /** The visitor does not keep the registry. */
  record NotAllowed() implements Recording {}

  /** There is no such organization or entry, or it was merged into another. */
  record NotOnRecord() implements Recording {}
}
