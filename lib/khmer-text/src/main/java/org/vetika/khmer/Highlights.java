package org.vetika.khmer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds search words in shown text, although the text may be typed otherwise: marks in another
 * order, spaces or invisible characters inside a word, the other kind of digits.
 */
public final class Highlights {
  /** Khmer is written with some thousand clusters, and folding one takes as long as finding ten. */
  private static final Map<String, String> FOLDED = new ConcurrentHashMap<>();

  private static final int MOST_FOLDED = 8_192;
  private static final int LONGEST_FOLDED = 12;

  private final List<Token> tokens;

  private Highlights(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Reads a text once, to be asked for several groups of terms. */
  public static Highlights in(String text) {
    return new Highlights(tokens(text));
  }

  /**
   * A part of a text to mark.
   *
   * @param start UTF-16 offset of its first character, always the start of a cluster or word
   * @param end UTF-16 offset after its last character, never inside a cluster
   */
  public record Range(int start, int end) {}

  /** A cluster or word as the index knows it, and where it stands. */
  private record Token(String folded, int start, int end) {}

  /**
   * The places of the terms in the text, ascending, not overlapping, touching ones joined.
   *
   * @param terms usually {@link IndexQuery#highlightTerms}; Latin letters match in any case and
   *     also the beginning of a longer word, since the index stems
   */
  public List<Range> of(List<String> terms) {
    boolean[] marked = new boolean[tokens.size()];
    for (String term : terms) {
      markTerm(tokens(term), marked);
    }
    List<Range> ranges = new ArrayList<>();
    for (int index = 0; index < marked.length; index++) {
      if (marked[index]) {
        int last = index;
        while (last + 1 < marked.length && marked[last + 1]) {
          last++;
        }
        ranges.add(new Range(tokens.get(index).start(), tokens.get(last).end()));
        index = last;
      }
    }
    return List.copyOf(ranges);
  }

  private void markTerm(List<Token> term, boolean[] marked) {
    if (term.isEmpty()) {
      return;
    }
    boolean[] begins = new boolean[term.size()];
    for (int index = 0; index < begins.length; index++) {
      begins[index] = isForeign(term.get(index).folded());
    }
    for (int start = 0; start + term.size() <= tokens.size(); start++) {
      if (matchesAt(term, begins, start)) {
        Arrays.fill(marked, start, start + term.size(), true);
      }
    }
  }

  /** A word of another script, which also marks longer ones that begin with it. */
  private static boolean isForeign(String sought) {
    return Character.isLetter(sought.codePointAt(0)) && !KhmerText.containsKhmer(sought);
  }

  private boolean matchesAt(List<Token> term, boolean[] begins, int start) {
    for (int index = 0; index < begins.length; index++) {
      String found = tokens.get(start + index).folded();
      String sought = term.get(index).folded();
      if (!(begins[index] ? found.startsWith(sought) : found.equals(sought))) {
        return false;
      }
    }
    return true;
  }

  /** Clusters and words without the spaces and invisible characters between them. */
  private static List<Token> tokens(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    List<Token> tokens = new ArrayList<>();
    int start = 0;
    for (String cluster : KhmerClusters.of(text)) {
      int end = start + cluster.length();
      String folded = folded(cluster);
      if (!folded.isBlank()) {
        tokens.add(new Token(folded, start, end));
      }
      start = end;
    }
    return tokens;
  }

  private static String folded(String cluster) {
    if (cluster.length() > LONGEST_FOLDED || !KhmerText.isKhmer(cluster.charAt(0))) {
      return fold(cluster);
    }
    String known = FOLDED.get(cluster);
    if (known != null) {
      return known;
    }
    String folded = fold(cluster);
    if (FOLDED.size() < MOST_FOLDED) {
      FOLDED.put(cluster, folded);
    }
    return folded;
  }

  private static String fold(String cluster) {
    return KhmerNormalizer.forIndex(cluster).toLowerCase(Locale.ROOT);
  }
}
