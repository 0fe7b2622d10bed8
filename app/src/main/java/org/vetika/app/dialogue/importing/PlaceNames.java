package org.vetika.app.dialogue.importing;

import java.util.List;

/** Knows the names of places. The caller gives one over its gazetteer, or {@link ProvinceNames}. */
@FunctionalInterface
public interface PlaceNames {

  /** The places named in a text, in order of appearance, not overlapping. */
  List<NamedPlace> findIn(String text);

  /**
   * A place named in a text.
   *
   * @param start index of its first character in the text
   * @param end index after its last character
   * @param code official code, such as "12"
   * @param name its name in the gazetteer, in the script it was found in
   */
  record NamedPlace(int start, int end, String code, String name) {}
}
