package org.vetika.linkage.encoding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vetika.khmer.KhmerText;

/** Cuts the value of a field into the pieces that are hashed. */
final class FieldPieces {
  private FieldPieces() {}

  /** The pieces; none when the value says nothing. */
  static List<String> of(EncodedField field, String value) {
    return switch (field.kind()) {
      case NAME -> ofName(value);
      case DATE -> DatePieces.of(value, field.reach());
      case NUMBER -> ofNumber(value, field.reach());
      case CODE -> ofCode(value);
      case PLACE -> ofPlace(value);
      case EXACT -> {
        String text = FieldText.of(value);
        yield text.isEmpty() ? List.of() : List.of("=" + text);
      }
    };
  }

  /** Words are cut one by one, so that their order does not matter. */
  private static List<String> ofName(String value) {
    Map<String, Integer> times = new HashMap<>();
    List<String> pieces = new ArrayList<>();
    for (String word : FieldText.words(value)) {
      pairs(FieldText.units(word), pieces, times);
      if (KhmerText.containsKhmer(word)) {
        // Khmer names have few clusters: their consonants alone keep a wrong vowel near.
        pairs(consonants(word), pieces, times);
      }
    }
    return pieces;
  }

  private static List<String> consonants(String word) {
    List<String> consonants = new ArrayList<>();
    FieldText.units(word).forEach(unit -> consonants.add("." + unit.substring(0, 1)));
    return consonants;
  }

  private static void pairs(List<String> units, List<String> pieces, Map<String, Integer> times) {
    String before = "^";
    for (String unit : units) {
      add(before + unit, pieces, times);
      before = unit;
    }
    add(before + "$", pieces, times);
  }

  /** The second "na" of "banana" is another piece than the first. */
  private static void add(String piece, List<String> pieces, Map<String, Integer> times) {
    int time = times.merge(piece, 1, Integer::sum);
    pieces.add(time == 1 ? piece : piece + "#" + time);
  }

  private static List<String> ofNumber(String value, int reach) {
    String digits = FieldText.of(value).replace(" ", "");
    if (!digits.matches("[0-9]{1,18}")) {
      return List.of();
    }
    return around(Long.parseLong(digits), reach);
  }

  /** The number and its neighbors: two numbers share the more, the nearer they are. */
  static List<String> around(long number, int reach) {
    List<String> pieces = new ArrayList<>();
    for (long near = number - reach; near <= number + reach; near++) {
      pieces.add(Long.toString(near));
    }
    return pieces;
  }

  private static List<String> ofCode(String value) {
    List<String> units = FieldText.units(FieldText.of(value).replace(" ", ""));
    List<String> pieces = new ArrayList<>();
    for (int index = 0; index < units.size(); index++) {
      pieces.add(index + ":" + units.get(index));
    }
    // Also by neighbors, so that one digit left out does not move all others out of place.
    if (!units.isEmpty()) {
      pairs(units, pieces, new HashMap<>());
    }
    return pieces;
  }

  private static List<String> ofPlace(String value) {
    String text = FieldText.of(value).replace(" ", "");
    if (text.isEmpty()) {
      return List.of();
    }
    Set<String> pieces = new LinkedHashSet<>();
    if (text.matches("[0-9]{1,12}")) {
      // Tables lose the leading zero of codes such as 010203.
      String code = text.length() % 2 == 0 ? text : "0" + text;
      for (int end = 2; end <= code.length(); end += 2) {
        pieces.add(end + ":" + code.substring(0, end));
      }
    } else {
      pieces.add("=" + text);
    }
    return List.copyOf(pieces);
  }
}
