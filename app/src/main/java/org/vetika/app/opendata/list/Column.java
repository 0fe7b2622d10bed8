package org.vetika.app.opendata.list;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A column of a list as table; what has no value gives an empty cell. */
public record Column<T>(String name, Function<T, @Nullable Object> value) {
  private static final String BETWEEN = "; ";

  public static <T> Column<T> of(String name, Function<T, @Nullable Object> value) {
    return new Column<>(name, value);
  }

  public String cell(T item) {
    Object found = value.apply(item);
    if (found instanceof Collection<?> several) {
      return several.stream().map(String::valueOf).collect(Collectors.joining(BETWEEN));
    }
    return found == null ? "" : found.toString();
  }
}
