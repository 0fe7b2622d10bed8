package org.vetika.app.opendata.list;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a filter chose of a list, read part by part. */
@FunctionalInterface
public interface Selection<T> {
  /** How many are read at once when all are wanted. */
  int STEP = 200;

  /**
   * A part.
   *
   * @param after {@link Part#next} of the part before, null for the first
   */
  Part<T> part(@Nullable String after, int size);

  /** Every item in order; only one part is held at a time. */
  default void each(Consumer<T> consumer) {
    String after = null;
    do {
      Part<T> part = part(after, STEP);
      part.items().forEach(consumer);
      after = part.next();
    } while (after != null);
  }
}
