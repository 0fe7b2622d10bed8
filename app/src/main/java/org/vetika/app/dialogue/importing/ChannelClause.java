package org.vetika.app.dialogue.importing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of a sentence that speaks of one channel: numbers beside another are not its own. */
final class ChannelClause {
  private static final Pattern CHANNEL =
      Pattern.compile(
          "\\b(?:radio|FM\\s?\\d|television|TV|Facebook|YouTube|TikTok|Telegram|Twitter|Instagram)\\b"
              + "|វិទ្យុ|ទូរទស្សន៍|ហ្វេសប៊ុក|ហ្វេសបុក|ហ្វេសប៊ុគ|យូធូប",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}");

  private ChannelClause() {}

  /** The part that speaks of the first channel of this kind. */
  static String of(String sentence, Pattern kind) {
    Matcher match = kind.matcher(sentence);
    return match.find() ? of(sentence, match.start(), match.end()) : sentence;
  }

  /**
   * From the name of the channel to the next channel that has numbers between; the whole sentence
   * when no number follows the name and no other channel stands before it.
   */
  static String of(String sentence, int start, int end) {
    int stop = sentence.length();
    Matcher next = CHANNEL.matcher(sentence);
    boolean first = true;
    while (next.find()) {
      first = first && next.start() >= start;
      boolean own = next.start() < end;
      if (!own && NUMBER.matcher(sentence.substring(end, next.start())).find()) {
        stop = next.start();
        break;
      }
    }
    String clause = sentence.substring(start, stop);
    boolean counted = NUMBER.matcher(clause).find();
    return counted || !first ? clause : sentence;
  }
}
