package org.vetika.app.consistency;

import java.util.List;
import org.vetika.app.issue.typed.FieldProblem;

/** What became of a use case: it is done and committed, or nothing changed. */
public sealed interface Outcome<T> {
  record Done<T>(T value) implements Outcome<T> {}

  /** Fields cannot be taken as they were typed; message keys {@code figure.problem.<key>}. */
  record Refused<T>(List<FieldProblem> problems) implements Outcome<T> {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** The person does not act for a party that may do this. */
  record NotAllowed<T>() implements Outcome<T> {}

  /** There is no such thing, or the person may not know of it. */
  record Unknown<T>() implements Outcome<T> {}

  static <T> Outcome<T> refused(String field, String key) {
    return new Refused<>(List.of(new FieldProblem(field, key, "")));
  }
}
