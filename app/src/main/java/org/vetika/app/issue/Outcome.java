package org.vetika.app.issue;

/**
 * What became of a use case: it is done and committed, it was refused and nothing changed, or
 * somebody was first and nothing changed.
 */
public sealed interface Outcome<T> {
  record Done<T>(T value) implements Outcome<T> {}

  record Refused<T>(Refusal refusal) implements Outcome<T> {}

  /** Overtaken by an entry that the person had not seen; their text goes back to them beside it. */
  record Overtaken<T>(long newestEntry) implements Outcome<T> {}

  static <T> Outcome<T> refused(Refusal refusal) {
    return new Refused<>(refusal);
  }
}
