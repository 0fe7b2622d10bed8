package org.vetika.khmer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What PostgreSQL's full-text search stores for a text in Khmer, English or both. Khmer is found by
 * pairs of neighboring clusters (recall 0.999 where dictionary words reach 0.7) and ranked by
 * words. Use {@code khmerVector::tsvector || to_tsvector('english', latinText)}, in this order, one
 * row for each paragraph: positions past 16,383 are left out.
 *
 * @param khmerVector a {@code tsvector} literal: Khmer words with weight A, cluster pairs with "~"
 *     before them; well-formed whatever the text; may be empty
 * @param latinText words of other scripts and all numbers, in Latin digits, spaces between; a
 *     subset of letters, marks, digits and spaces
 */
public record IndexTerms(String khmerVector, String latinText) {
  private static final String CLUSTER = "~";
  private static final int MAX_LATIN_TEXT = 100_000;
  private static final int MAX_WORD = 128;
  private static final int MAX_PIECES = 32;
  private static final int MAX_PIECE = 200;
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  /** The terms of a text to be found. */
  public static IndexTerms of(String text) {
    IndexRuns runs =
        IndexRuns.of(
            KhmerNormalizer.forIndex(KhmerSpaces.closed(KhmerNormalizer.forDisplay(text))));
    VectorLiteral vector = new VectorLiteral();
    List<String> latin = new ArrayList<>(runs.latin());
    int position = 1;
    for (List<String> run : runs.khmer()) {
      addWords(vector, run, position);
      addClusters(vector, run, position);
      position += run.size();
      run.stream().filter(IndexTerms::isNumber).forEach(latin::add);
    }
    return new IndexTerms(vector.toString(), joined(latin));
  }

  /**
   * The same for what a user typed: each piece between spaces must be found, as a phrase when it is
   * Khmer. A single cluster also finds longer clusters that start with it.
   */
  public static IndexQuery query(String userText) {
    List<String> phrases = new ArrayList<>();
    List<String> latin = new ArrayList<>();
    Set<String> words = new LinkedHashSet<>();
    Set<String> highlights = new LinkedHashSet<>();
    for (String piece : pieces(userText)) {
      IndexRuns runs = IndexRuns.of(KhmerNormalizer.forIndex(piece));
      latin.addAll(runs.latin());
      for (List<String> run : runs.khmer()) {
        phrases.add(phrase(run));
        words(run).forEach(words::add);
      }
      addHighlights(highlights, piece);
    }
    String wordQuery = String.join(" | ", words.stream().map(VectorLiteral::quoted).toList());
    return new IndexQuery(
        String.join(" & ", phrases), joined(latin), wordQuery, List.copyOf(highlights));
  }

  private static List<String> pieces(String userText) {
    return SPACES
        .splitAsStream(KhmerSpaces.attached(KhmerNormalizer.forDisplay(userText)))
        .filter(piece -> !piece.isEmpty())
        .limit(MAX_PIECES)
        .map(piece -> piece.substring(0, Math.min(piece.length(), MAX_PIECE)))
        .toList();
  }

  private static void addHighlights(Set<String> highlights, String piece) {
    StringBuilder visible = new StringBuilder();
    KhmerNormalizer.forDisplay(piece)
        .chars()
        .filter(character -> !Letters.isInvisible(character))
        .forEach(character -> visible.append((char) character));
    IndexRuns shown = IndexRuns.of(visible.toString());
    shown.khmer().forEach(run -> highlights.add(String.join("", run)));
    highlights.addAll(shown.latin());
  }

  private static void addClusters(VectorLiteral vector, List<String> run, int start) {
    for (int index = 0; index < run.size(); index++) {
      String next = index + 1 < run.size() ? run.get(index + 1) : "";
      vector.add(CLUSTER + run.get(index) + next, start + index, "");
    }
  }

  private static void addWords(VectorLiteral vector, List<String> run, int start) {
    int cluster = 0;
    int clusterEnd = run.getFirst().length();
    int offset = 0;
    for (String word : KhmerWords.of(String.join("", run))) {
      while (clusterEnd <= offset && cluster + 1 < run.size()) {
        cluster++;
        clusterEnd += run.get(cluster).length();
      }
      if (!isNumber(word)) {
        vector.add(shortened(word), start + cluster, "A");
      }
      offset += word.length();
    }
  }

  private static Stream<String> words(List<String> run) {
    return KhmerWords.of(String.join("", run)).stream()
        .filter(word -> !isNumber(word))
        .map(IndexTerms::shortened);
  }

  private static String phrase(List<String> run) {
    if (run.size() == 1) {
      return VectorLiteral.quoted(CLUSTER + run.getFirst()) + ":*";
    }
    List<String> pairs = new ArrayList<>();
    for (int index = 0; index + 1 < run.size(); index++) {
      pairs.add(VectorLiteral.quoted(CLUSTER + run.get(index) + run.get(index + 1)));
    }
    return "(" + String.join(" <-> ", pairs) + ")";
  }

  private static boolean isNumber(String word) {
    return Letters.isDigit(word.charAt(0));
  }

  private static String shortened(String word) {
    return word.substring(0, Math.min(word.length(), MAX_WORD));
  }

  private static String joined(List<String> latin) {
    StringBuilder text = new StringBuilder();
    for (String word : latin) {
      if (text.length() + word.length() >= MAX_LATIN_TEXT) {
        break;
      }
      text.append(text.isEmpty() ? "" : " ").append(word);
    }
    return text.toString();
  }
}
