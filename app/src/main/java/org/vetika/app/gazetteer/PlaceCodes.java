package org.vetika.app.gazetteer;

import java.util.Optional;
import org.vetika.khmer.KhmerDigits;

/** The official codes: two digits for each level from the province down. */
final class PlaceCodes {
  private PlaceCodes() {}

  /** The code with its leading zero, which spreadsheets drop; empty when it is no code. */
  static Optional<String> complete(String written) {
    String digits = KhmerDigits.toLatin(written).strip();
    if (!digits.matches("[0-9]{1,8}")) {
      return Optional.empty();
    }
    String code = digits.length() % 2 == 0 ? digits : "0" + digits;
    return Integer.parseInt(code.substring(0, 2)) == 0 ? Optional.empty() : Optional.of(code);
  }

  static PlaceLevel level(String code) {
    return switch (code.length()) {
      case 2 -> PlaceLevel.PROVINCE;
      case 4 -> PlaceLevel.DISTRICT;
      case 6 -> PlaceLevel.COMMUNE;
      default -> PlaceLevel.VILLAGE;
    };
  }

  /** The code of the place above, empty for a province. */
  static Optional<String> parent(String code) {
    return code.length() == 2
        ? Optional.empty()
        : Optional.of(code.substring(0, code.length() - 2));
  }
}
