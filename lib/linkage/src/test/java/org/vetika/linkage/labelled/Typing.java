package org.vetika.linkage.labelled;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Errors that people make who type. */
final class Typing {
  private final Chance chance;

  Typing(Chance chance) {
    this.chance = chance;
  }

  /** One letter inserted, left out, wrong, or in its neighbor's place. */
  String letter(String text) {
    if (text.isEmpty()) {
      return text;
    }
    StringBuilder wrong = new StringBuilder(text);
    int place = chance.below(text.length());
    char letter = (char) (isNumber(text) ? '0' + chance.below(10) : 'a' + chance.below(26));
    switch (chance.below(4)) {
      case 0 -> wrong.setCharAt(place, letter);
      case 1 -> wrong.insert(place, letter);
      case 2 -> wrong.deleteCharAt(place);
      default -> {
        int next = Math.min(place + 1, text.length() - 1);
        wrong.setCharAt(place, text.charAt(next));
        wrong.setCharAt(next, text.charAt(place));
      }
    }
    return wrong.isEmpty() ? text : wrong.toString();
  }

  private static boolean isNumber(String text) {
    return text.chars().allMatch(Character::isDigit);
  }

  /** One digit of a number or date replaced, never by itself. */
  String digit(String text) {
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < text.length(); place++) {
      if (Character.isDigit(text.charAt(place))) {
        places.add(place);
      }
    }
    if (places.isEmpty()) {
      return text;
    }
    StringBuilder wrong = new StringBuilder(text);
    int place = chance.one(places);
    wrong.setCharAt(place, (char) ('0' + (text.charAt(place) - '0' + chance.between(1, 9)) % 10));
    return wrong.toString();
  }

  /** A day that stays a day: another digit, day and month swapped, or a few days off. */
  String date(String date) {
    LocalDate day = LocalDate.parse(date);
    return switch (chance.below(4)) {
      case 0 -> day.plusDays(chance.between(1, 9)).toString();
      case 1 -> day.plusYears(chance.one(-1, 1, 10)).toString();
      case 2 -> day.plusMonths(chance.one(-1, 1)).toString();
      default ->
          day.getDayOfMonth() <= 12
              ? LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue()).toString()
              : day.minusDays(1).toString();
    };
  }

  /** Words left out, moved, or with a wrong letter. */
  String words(String text) {
    List<String> words = new ArrayList<>(List.of(text.split(" ")));
    int place = chance.below(words.size());
    switch (chance.below(3)) {
      case 0 -> words.set(place, letter(words.get(place)));
      case 1 -> {
        if (words.size() > 1) {
          words.remove(place);
        }
      }
      default -> Collections.swap(words, place, chance.below(words.size()));
    }
    return String.join(" ", words);
  }

  /** The whole in capitals, as some lists have it. */
  static String capitals(String text) {
    return text.toUpperCase(java.util.Locale.ROOT);
  }
}
