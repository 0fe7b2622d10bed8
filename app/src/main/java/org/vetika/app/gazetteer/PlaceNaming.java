package org.vetika.app.gazetteer;

import org.vetika.khmer.KhmerNormalizer;

/** How names of places are kept: without invisible signs, in the usual order of Khmer signs. */
final class PlaceNaming {
  private PlaceNaming() {}

  static String normalized(String name) {
    return KhmerNormalizer.forDisplay(name)
        .replaceAll("[\\u200B-\\u200D\\u2060\\u00AD\\uFEFF]", "")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
