package org.vetika.app.webhook;

/** What became of something that a person asked for. */
public sealed interface Outcome<T> {
  /** It was done. */
  record Done<T>(T value) implements Outcome<T> {}

  /** It was not, and nothing changed. */
  record Refused<T>(Refusal refusal) implements Outcome<T> {}

  static <T> Outcome<T> refused(Refusal refusal) {
    return new Refused<>(refusal);
  }
}
