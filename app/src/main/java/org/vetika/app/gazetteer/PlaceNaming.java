package org.vetika.app.gazetteer;

import java.text.Normalizer;
import java.util.Locale;
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

  /** For comparing: in small letters without accents. */
  static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\u0300-\\u036F]", "");
  }
}
