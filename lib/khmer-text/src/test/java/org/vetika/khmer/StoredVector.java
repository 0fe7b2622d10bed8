package org.vetika.khmer;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a vector literal as PostgreSQL does, and refuses what PostgreSQL would refuse or drop. */
record StoredVector(Map<String, List<Integer>> positions) {
  private static final Pattern LEXEME =
      Pattern.compile("'((?:[^'\\\\]|''|\\\\\\\\)+)':([0-9]+A?(?:,[0-9]+A?)*)(?: |$)");
  private static final Pattern PHRASE = Pattern.compile("\\(([^()]*)\\)|('[^']*'):\\*");

  static StoredVector of(String literal) {
    Map<String, List<Integer>> positions = new HashMap<>();
    Matcher matcher = LEXEME.matcher(literal);
    int end = 0;
    while (end < literal.length()) {
      if (!matcher.find(end) || matcher.start() != end) {
        throw new IllegalArgumentException("not a tsvector from " + end + ": " + literal);
      }
      end = matcher.end();
      List<Integer> places =
          Stream.of(matcher.group(2).split(",", -1))
              .map(place -> Integer.parseInt(place.replace("A", "")))
              .toList();
      check(matcher.group(1), places);
      positions.put(matcher.group(1), places);
    }
    return new StoredVector(positions);
  }

  private static void check(String lexeme, List<Integer> places) {
    if (lexeme.getBytes(StandardCharsets.UTF_8).length > 2046 || places.size() > 255) {
      throw new IllegalArgumentException("too long: " + lexeme);
    }
    if (places.stream().anyMatch(place -> place < 1 || place > 16_383)) {
      throw new IllegalArgumentException("position out of range: " + places);
    }
  }

  /** Whether all phrases of the query literal match. */
  boolean matches(String khmerQuery) {
    Matcher phrases = PHRASE.matcher(khmerQuery);
    boolean all = true;
    while (phrases.find()) {
      all &= phrases.group(1) == null ? hasPrefix(phrases.group(2)) : hasPhrase(phrases.group(1));
    }
    return all;
  }

  private boolean hasPrefix(String quoted) {
    String prefix = quoted.substring(1, quoted.length() - 1);
    return positions.keySet().stream().anyMatch(lexeme -> lexeme.startsWith(prefix));
  }

  private boolean hasPhrase(String phrase) {
    List<String> lexemes =
        Stream.of(phrase.split(" <-> ", -1)).map(quoted -> quoted.replace("'", "")).toList();
    return positions.getOrDefault(lexemes.getFirst(), List.of()).stream()
        .anyMatch(start -> continues(lexemes, start));
  }

  private boolean continues(List<String> lexemes, int start) {
    for (int index = 0; index < lexemes.size(); index++) {
      if (!positions.getOrDefault(lexemes.get(index), List.of()).contains(start + index)) {
        return false;
      }
    }
    return true;
  }
}
