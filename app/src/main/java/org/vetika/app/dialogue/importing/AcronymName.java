package org.vetika.app.dialogue.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the full name that stands before an acronym in parentheses. */
final class AcronymName {
  private static final Set<String> CONNECTORS =
      Set.of(
          "of", "for", "in", "on", "and", "the", "to", "against", "&", "–", "-", "a", "an", "with",
          "at", "de", "by", "pour");
  private static final Pattern MINISTRY =
      Pattern.compile(
          "\\b(?:Ministry|Department|Directorate|Office|Commission|Committee) (?:of|for|on)\\s");
  private static final String STOPS = ",;:()[]“”\"«»។៖";

  private AcronymName() {}

  /** The name that ends where {@code before} ends; empty when no proper name ends there. */
  static String endingAt(String before, String acronym) {
    int stop = lastStop(before);
    int ministry = startOfMinistry(before, stop, acronym);
    if (ministry >= 0) {
      return CleanText.collapse(before.substring(ministry));
    }
    String segment = CleanText.collapse(before.substring(stop + 1));
    if (segment.isEmpty()) {
      return "";
    }
    if (CleanText.isKhmer(segment.charAt(segment.length() - 1))) {
      return inKhmer(segment);
    }
    return aligned(properRun(List.of(segment.split(" ", -1))), acronym);
  }

  /** "Ministry of Education, Youth and Sport (MoEYS)": its name goes on across commas. */
  private static int startOfMinistry(String before, int stop, String acronym) {
    Matcher match = MINISTRY.matcher(before);
    int start = -1;
    while (match.find()) {
      start = match.start();
    }
    boolean across = start >= 0 && start < stop && before.indexOf('(', start) < 0;
    return across && isOneName(before.substring(start), acronym) ? start : -1;
  }

  private static boolean isOneName(String name, String acronym) {
    boolean proper =
        List.of(name.replace(",", " ").strip().split("\\s+")).stream()
            .allMatch(AcronymName::isProper);
    String initials = initials(List.of(name.replace(",", " ").strip().split("\\s+")), false);
    String upper = acronym.replaceAll("[^\\p{Lu}]", "").toLowerCase(Locale.ROOT);
    return proper && isWithin(upper, initials);
  }

  /** Whether the letters of {@code part} stand in {@code whole} in their order. */
  private static boolean isWithin(String part, String whole) {
    int at = 0;
    for (int i = 0; i < part.length(); i++) {
      at = whole.indexOf(part.charAt(i), at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }

  private static int lastStop(String text) {
    for (int i = text.length() - 1; i >= 0; i--) {
      boolean sentence =
          text.charAt(i) == '.' && i + 1 < text.length() && text.charAt(i + 1) == ' ';
      if (STOPS.indexOf(text.charAt(i)) >= 0 || sentence) {
        return i;
      }
    }
    return -1;
  }

  private static String inKhmer(String segment) {
    int from = segment.length();
    while (from > 0) {
      int end = from - 1;
      from = Math.max(segment.lastIndexOf("និង", end), segment.lastIndexOf("ដោយ", end));
      from = Math.max(from, segment.lastIndexOf("ពីអង្គការ", end));
      String part = segment.substring(from < 0 ? 0 : from).replaceFirst("^(?:និង|ដោយ|ពី)\\s*", "");
      int word = OrganizationWords.firstWord(part);
      if (word >= 0 && (word == 0 || from < 0)) {
        return part.substring(word);
      }
    }
    return "";
  }

  /** The capitalized words and their connectors at the end. */
  private static List<String> properRun(List<String> words) {
    int start = words.size();
    while (start > 0 && isProper(words.get(start - 1))) {
      start--;
    }
    while (start < words.size() && isConnector(words.get(start))) {
      start++;
    }
    return words.subList(start, words.size());
  }

  private static boolean isProper(String word) {
    int first = word.codePointAt(0);
    return isConnector(word) || Character.isUpperCase(first) || Character.isDigit(first);
  }

  static boolean isConnector(String word) {
    return CONNECTORS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** The shortest run of words whose initials are the acronym; all words when none fits. */
  private static String aligned(List<String> words, String acronym) {
    String wanted = acronym.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
    for (int start = words.size() - 1; start >= 0; start--) {
      List<String> part = words.subList(start, words.size());
      boolean begins = !isConnector(part.getFirst());
      if (begins && (initials(part, true).equals(wanted) || initials(part, false).equals(wanted))) {
        return String.join(" ", part);
      }
    }
    return String.join(" ", withoutLeadingArticle(words));
  }

  static boolean fits(String name, String acronym) {
    String wanted = acronym.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
    List<String> words = List.of(name.split(" ", -1));
    return initials(words, true).equals(wanted) || initials(words, false).equals(wanted);
  }

  private static String initials(List<String> words, boolean connectors) {
    StringBuilder initials = new StringBuilder();
    for (String word : words) {
      if (!word.isEmpty()
          && Character.isLetter(word.charAt(0))
          && (connectors || !isConnector(word))) {
        initials.append(Character.toLowerCase(word.charAt(0)));
      }
    }
    return initials.toString();
  }

  private static List<String> withoutLeadingArticle(List<String> words) {
    List<String> rest = new ArrayList<>(words);
    while (!rest.isEmpty()
        && Set.of("The", "A", "An", "As", "Like", "By", "And", "With", "In", "For", "Of")
            .contains(rest.getFirst())) {
      rest.removeFirst();
    }
    return rest;
  }
}
