package org.vetika.app.dialogue.summary;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.vetika.khmer.KhmerText;
import org.vetika.khmer.KhmerWords;

/**
 * What changed between two texts, word by word: Khmer by the words of the Khmer library, the rest
 * by the word breaks of the platform.
 */
public final class WordDiff {
  /** Beyond this many pairs of words the middle is shown as replaced at once. */
  private static final int MOST_PAIRS = 4_000_000;

  /** A stretch of words that is in both texts, only in the old, or only in the new. */
  public record Change(Kind kind, String text) {}

  /** What happened to a stretch. */
  public enum Kind {
    SAME,
    DELETED,
    INSERTED
  }

  private WordDiff() {}

  /** The changes in order; joined without the inserted they are the old text, and vice versa. */
  public static List<Change> between(String before, String after) {
    List<String> old = words(before);
    List<String> now = words(after);
    int start = 0;
    while (start < Math.min(old.size(), now.size()) && old.get(start).equals(now.get(start))) {
      start++;
    }
    int end = 0;
    while (end < Math.min(old.size(), now.size()) - start
        && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
      end++;
    }
    var changes = new ArrayList<Change>();
    old.subList(0, start).forEach(word -> changes.add(new Change(Kind.SAME, word)));
    changes.addAll(
        middle(old.subList(start, old.size() - end), now.subList(start, now.size() - end)));
    old.subList(old.size() - end, old.size())
        .forEach(word -> changes.add(new Change(Kind.SAME, word)));
    return merged(changes);
  }

  /** By the longest common subsequence of words. */
  private static List<Change> middle(List<String> old, List<String> now) {
    var changes = new ArrayList<Change>();
    if ((long) old.size() * now.size() > MOST_PAIRS) {
      old.forEach(word -> changes.add(new Change(Kind.DELETED, word)));
      now.forEach(word -> changes.add(new Change(Kind.INSERTED, word)));
      return changes;
    }
    int[][] common = commonLengths(old, now);
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
        changes.add(new Change(Kind.SAME, old.get(i)));
        i++;
        j++;
      } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
        changes.add(new Change(Kind.DELETED, old.get(i++)));
      } else {
        changes.add(new Change(Kind.INSERTED, now.get(j++)));
      }
    }
    return changes;
  }

  private static int[][] commonLengths(List<String> old, List<String> now) {
    var common = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).equals(now.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static List<Change> merged(List<Change> changes) {
    var merged = new ArrayList<Change>();
    for (Change change : changes) {
      if (!merged.isEmpty() && merged.getLast().kind() == change.kind()) {
        Change last = merged.removeLast();
        merged.add(new Change(change.kind(), last.text() + change.text()));
      } else {
        merged.add(change);
      }
    }
    return Collections.unmodifiableList(merged);
  }

  /** Words and what stands between them; joined they are the text again. */
  static List<String> words(String text) {
    var breaks = BreakIterator.getWordInstance(Locale.ROOT);
    breaks.setText(text);
    var words = new ArrayList<String>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      String piece = text.substring(start, end);
      words.addAll(KhmerText.containsKhmer(piece) ? khmerWords(piece) : List.of(piece));
      start = end;
    }
    return words;
  }

  /** The library may leave out what is no word (spaces, signs): it is put back where it stood. */
  private static List<String> khmerWords(String piece) {
    var words = new ArrayList<String>();
    int done = 0;
    for (String word : KhmerWords.of(piece)) {
      int at = piece.indexOf(word, done);
      if (at < 0) {
        return List.of(piece);
      }
      if (at > done) {
        words.add(piece.substring(done, at));
      }
      words.add(word);
      done = at + word.length();
    }
    if (done < piece.length()) {
      words.add(piece.substring(done));
    }
    return words;
  }
}
