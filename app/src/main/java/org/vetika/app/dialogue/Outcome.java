package org.vetika.app.dialogue;

import java.util.function.Function;

/**
 * What became of a use case: it is done, it was refused and nothing changed, or somebody else
 * changed the same thing first and nothing changed.
 */
public sealed interface Outcome<T> {
  /** Done and committed. */
  record Done<T>(T value) implements Outcome<T> {}

  /** Refused; the reason is also the message key {@code refused.<key>}. */
  record Refused<T>(Refusal refusal) implements Outcome<T> {}

  /** Overtaken: what the first writer made of it, to be shown beside the second one's own text. */
  record Overtaken<T>(T current) implements Outcome<T> {}

  static <T> Outcome<T> refused(Refusal refusal) {
    return new Refused<>(refusal);
  }

  /** The same outcome with another value. */
  default <R> Outcome<R> map(Function<T, R> change) {
    return switch (this) {
      case Done<T>(T value) -> new Done<>(change.apply(value));
      case Refused<T>(Refusal refusal) -> new Refused<>(refusal);
      case Overtaken<T>(T current) -> new Overtaken<>(change.apply(current));
    };
  }
}
