package org.vetika.app.gazetteer;

import org.vetika.khmer.KhmerNormalizer;

/** What a unit is called at its level; the capital and towns have words of their own. */
enum PlaceType {
  PROVINCE(PlaceLevel.PROVINCE, "Province", "ខេត្ត"),
  CAPITAL(PlaceLevel.PROVINCE, "Capital", "រាជធានី"),
  DISTRICT(PlaceLevel.DISTRICT, "District", "ស្រុក"),
  MUNICIPALITY(PlaceLevel.DISTRICT, "Municipality", "ក្រុង"),
  SECTION(PlaceLevel.DISTRICT, "Section", "ខណ្ឌ"),
  COMMUNE(PlaceLevel.COMMUNE, "Commune", "ឃុំ"),
  QUARTER(PlaceLevel.COMMUNE, "Quarter", "សង្កាត់"),
  VILLAGE(PlaceLevel.VILLAGE, "Village", "ភូមិ");

  private final PlaceLevel level;
  private final String english;
  private final String khmer;

  PlaceType(PlaceLevel level, String english, String khmer) {
    this.level = level;
    this.english = english;
    this.khmer = khmer;
  }

  String english() {
    return english;
  }

  String khmer() {
    return khmer;
  }

  /** The type named in either language, else the usual one of the level. */
  static PlaceType find(PlaceLevel level, String khmer, String english) {
    String wanted = KhmerNormalizer.forIndex(khmer).strip();
    PlaceType usual = null;
    for (PlaceType type : values()) {
      if (type.level != level) {
        continue;
      }
      if (KhmerNormalizer.forIndex(type.khmer).equals(wanted)
          || type.english.equalsIgnoreCase(english.strip())) {
        return type;
      }
      usual = usual == null ? type : usual;
    }
    return java.util.Objects.requireNonNull(usual, "every level has a type");
  }
}
