package org.vetika.app.opendata.list;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next the key after which the following part begins, null at the end
 * @param total how many there are in all parts, null when nobody counts them
 */
public record Part<T>(List<T> items, @Nullable String next, @Nullable Long total) {

  /** A part of a list that is small enough to be read whole; an unknown key begins at the top. */
  static <T> Part<T> of(List<T> whole, Function<T, String> key, @Nullable String after, int size) {
    List<String> keys = whole.stream().map(key).toList();
    int from = after == null ? 0 : keys.indexOf(after) + 1;
    int to = Math.min(whole.size(), from + size);
    String next = to < whole.size() ? keys.get(to - 1) : null;
    return new Part<>(whole.subList(from, to), next, (long) whole.size());
  }
}
