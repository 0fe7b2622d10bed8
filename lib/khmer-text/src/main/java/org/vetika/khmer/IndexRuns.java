package org.vetika.khmer;

import java.util.ArrayList;
import java.util.List;

/**
 * Text cut into runs of Khmer clusters (with the digits between them) and words of other scripts.
 *
 * @param khmer runs with at least one Khmer cluster, in order
 * @param latin words of other scripts and all numbers that stand in no Khmer run, in order
 */
record IndexRuns(List<List<String>> khmer, List<String> latin) {
  /** Longer clusters and words are cut the same way in index and query: lexemes end at 2 KB. */
  private static final int MAX_CLUSTER = 64;

  private static final int MAX_WORD = 200;

  static IndexRuns of(String text) {
    IndexRuns runs = new IndexRuns(new ArrayList<>(), new ArrayList<>());
    List<String> run = new ArrayList<>();
    int index = 0;
    while (index < text.length()) {
      int codePoint = text.codePointAt(index);
      int end = index + Character.charCount(codePoint);
      if (Letters.isBase(codePoint)) {
        end = Letters.clusterEnd(text, index);
        run.add(text.substring(index, Math.min(end, index + MAX_CLUSTER)));
      } else if (Character.isLetterOrDigit(codePoint)) {
        end = wordEnd(text, index);
        String word = text.substring(index, end);
        if (word.chars().allMatch(Letters::isDigit)) {
          run.add(cut(word, MAX_CLUSTER));
        } else {
          run = runs.close(run);
          runs.latin.add(cut(word, MAX_WORD));
        }
      } else if (!Letters.isWordPart(codePoint)) {
        run = runs.close(run);
      }
      index = end;
    }
    runs.close(run);
    return runs;
  }

  private List<String> close(List<String> run) {
    if (run.stream().anyMatch(cluster -> Letters.isBase(cluster.charAt(0)))) {
      khmer.add(List.copyOf(run));
    } else {
      latin.addAll(run);
    }
    return new ArrayList<>();
  }

  /** A word of another script or a number; Khmer letters end it. */
  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length()) {
      int codePoint = text.codePointAt(end);
      boolean inWord = Character.isLetterOrDigit(codePoint) || isCombining(codePoint);
      if (!inWord || Letters.isWordPart(codePoint)) {
        return end;
      }
      end += Character.charCount(codePoint);
    }
    return end;
  }

  private static boolean isCombining(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static String cut(String word, int length) {
    if (word.length() <= length) {
      return word;
    }
    boolean splitsPair = Character.isHighSurrogate(word.charAt(length - 1));
    return word.substring(0, splitsPair ? length - 1 : length);
  }
}
