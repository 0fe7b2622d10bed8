package org.vetika.linkage.labelled;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Made-up names and words. */
final class Words {
  private static final String[] KHMER_ONSETS = {
    "k", "kh", "ch", "chh", "t", "th", "p", "ph", "b", "d", "m", "n", "ny", "r", "l", "v", "s", "h",
    "sr", "pr", "kr", "sm", "sv", "tr"
  };
  private static final String[] KHMER_RIMES = {
    "a", "an", "ang", "ay", "ea", "eang", "eap", "en", "eng", "et", "i", "im", "in", "o", "ol",
    "om", "on", "ong", "ok", "or", "ou", "un", "uth", "y", "ean", "oeun", "ak", "ath"
  };
  private static final String[] ONSETS = {
    "b", "br", "c", "ch", "d", "f", "fr", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "r", "s",
    "sch", "st", "t", "th", "v", "w", "z"
  };
  private static final String[] RIMES = {
    "a", "al", "an", "ar", "e", "el", "en", "er", "ert", "ia", "ich", "ick", "ie", "in", "ing",
    "ist", "o", "old", "on", "or", "uel", "us", "y", "ane", "ine", "ette"
  };

  private final Chance chance;

  Words(Chance chance) {
    this.chance = chance;
  }

  /** Names as Khmer ones are written in Latin letters. */
  List<String> khmer(int number, int syllables) {
    return distinct(number, syllables, KHMER_ONSETS, KHMER_RIMES);
  }

  /** Names and words of no language. */
  List<String> western(int number, int syllables) {
    return distinct(number, syllables, ONSETS, RIMES);
  }

  private List<String> distinct(int number, int syllables, String[] onsets, String[] rimes) {
    Set<String> words = new LinkedHashSet<>();
    while (words.size() < number) {
      StringBuilder word = new StringBuilder();
      int length = syllables + (chance.happens(.3) ? 1 : 0);
      for (int syllable = 0; syllable < length; syllable++) {
        word.append(chance.one(onsets)).append(chance.one(rimes));
      }
      words.add(word.toString());
    }
    return new ArrayList<>(words);
  }

  /** So many words of a text, frequent and rare ones. */
  String text(List<String> words, int number) {
    List<String> text = new ArrayList<>();
    for (int word = 0; word < number; word++) {
      text.add(chance.zipf(words, .9));
    }
    return String.join(" ", text);
  }
}
