package org.vetika.app.issue.routing;

import java.util.List;
import java.util.stream.IntStream;

/** The codes of the places that a place lies in: two digits for each level. */
final class PlacesAbove {
  private PlacesAbove() {}

  /** From the province down to the place itself. */
  static List<String> withItself(String code) {
    return IntStream.rangeClosed(1, code.length() / 2)
        .mapToObj(level -> code.substring(0, level * 2))
        .toList();
  }
}
