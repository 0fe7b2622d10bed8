package org.vetika.app.dialogue.importing;

import java.util.List;

/** Takes the proper name from the start of a list item. */
final class ListedName {
  private ListedName() {}

  /**
   * The leading capitalized words with their connectors and an acronym in parentheses: "World
   * Vision International – Cambodia" of that item, "NGO Education Partnership (NEP)" of "NGO
   * Education Partnership (NEP) representing many".
   */
  static String leading(String item) {
    int close = item.indexOf(')');
    if (close > 0
        && item.indexOf('(') > 0
        && isProperThroughout(item.substring(0, item.indexOf('(')))) {
      return item.substring(0, close + 1);
    }
    List<String> words = List.of(item.split(" ", -1));
    int end = 0;
    int lastProper = 0;
    while (end < words.size() && isProper(words.get(end), end == 0)) {
      end++;
      if (!AcronymName.isConnector(words.get(end - 1))) {
        lastProper = end;
      }
    }
    String name = String.join(" ", words.subList(0, lastProper));
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  private static boolean isProperThroughout(String text) {
    return List.of(text.strip().split(" ", -1)).stream().allMatch(word -> isProper(word, false));
  }

  private static boolean isProper(String word, boolean first) {
    return !word.isEmpty()
        && (Character.isUpperCase(word.codePointAt(0))
            || (!first && AcronymName.isConnector(word)));
  }
}
