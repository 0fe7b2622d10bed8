package org.vetika.app.dialogue.importing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes the proper name from the start of a list item. */
final class ListedName {
  /** Words of names behind which an article belongs to the name. */
  private static final Set<String> LEADS_ON =
      Set.of(
          "Save", "Feed", "Heal", "Help", "Protect", "Free", "Serve", "Empower", "of", "for", "in",
          "to", "with", "against");

  private static final Set<String> LEADS_ON_OR_LISTS =
      Stream.concat(LEADS_ON.stream(), Stream.of("and")).collect(Collectors.toSet());

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
    while (end < words.size()
        && (isProper(words.get(end), end == 0) || isArticleInName(words, end, LEADS_ON))) {
      end++;
      if (!AcronymName.isConnector(words.get(end - 1)) && !isArticle(words.get(end - 1))) {
        lastProper = end;
      }
    }
    String name = String.join(" ", words.subList(0, lastProper));
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  private static boolean isProperThroughout(String text) {
    List<String> words = List.of(text.strip().split(" ", -1));
    for (int i = 0; i < words.size(); i++) {
      if (!isProper(words.get(i), false) && !isArticleInName(words, i, LEADS_ON_OR_LISTS)) {
        return false;
      }
    }
    return true;
  }

  /** "Save the Children", "Ministry of the Environment": not "CCC the ministry". */
  private static boolean isArticleInName(List<String> words, int at, Set<String> before) {
    return at > 0 && isArticle(words.get(at)) && before.contains(words.get(at - 1));
  }

  private static boolean isArticle(String word) {
    return word.equals("the");
  }

  private static boolean isProper(String word, boolean first) {
    return !word.isEmpty()
        && (Character.isUpperCase(word.codePointAt(0))
            || (!first && AcronymName.isConnector(word)));
  }
}
