package org.vetika.app.dialogue.importing;

import java.util.List;
import java.util.regex.Pattern;
import org.vetika.app.dialogue.importing.PlaceNames.NamedPlace;

/**
 * Lines of the head that say when or where beside other words: "Hotel Cambodiana, Phnom Penh",
 * "June 15, 2021 (via Zoom)". Letterheads are none.
 */
final class HeadLine {
  private static final int LONGEST = 120;
  private static final int LONGEST_REST = 80;
  private static final Pattern LETTERHEAD =
      Pattern.compile(
          "^(?:ref(?:erence)?\\b|our ref|n[o°]\\b|no\\.|លេខ)|\\b(?:tel|fax|phone|mobile|e-?mail|"
              + "p\\.?\\s?o\\.? box|street|st\\.|sangkat|khan)\\b|@|www\\.|#\\s?\\d|ទូរស័ព្ទ|ផ្លូវ|សង្កាត់",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern AFTER_PLACE =
      Pattern.compile(
          "(?:[\\s,.()]|\\b(?:city|province|municipality|capital|cambodia|kingdom of)\\b)*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern AT =
      Pattern.compile(
          "^(?:held )?(?:at|in)\\s|^(?:ធ្វើ|ប្រព្រឹត្តទៅ)?\\s*នៅ", Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMERIC_DATE =
      Pattern.compile("\\(?(?:date\\s*:?\\s*)?\\d{1,2}([/.-])\\d{1,2}\\1(?:19|20)\\d{2}\\)?");

  private HeadLine() {}

  static boolean isLetterhead(String text) {
    return LETTERHEAD.matcher(text).find();
  }

  /** A date that may be read in two ways is no title either. */
  static boolean isOpenDate(String text) {
    return NUMERIC_DATE.matcher(text.strip()).matches();
  }

  /** Whether the line tells a date with a few words that belong to it. */
  static boolean tellsDate(String text, Dateline dateline) {
    List<FoundDate> dates = dateline.dates(text);
    if (dates.isEmpty() || text.length() > LONGEST || isLetterhead(text)) {
      return false;
    }
    String before = text.substring(0, dates.getFirst().start());
    String rest = before + text.substring(dates.getLast().end());
    return rest.length() <= LONGEST_REST && !TitleWords.isTitle(before) && isNameLike(rest);
  }

  /** Whether the line is the name of a house or town with its province behind a comma. */
  static boolean tellsPlace(String text, Dateline dateline) {
    List<NamedPlace> places = dateline.places(text);
    if (places.isEmpty() || text.length() > LONGEST || isLetterhead(text)) {
      return false;
    }
    if (AT.matcher(text).find() && !CleanText.endsSentence(text)) {
      return isNameLike(text);
    }
    String before = text.substring(0, places.getFirst().start()).stripTrailing();
    String after = text.substring(places.getLast().end());
    return before.endsWith(",")
        && AFTER_PLACE.matcher(after).matches()
        && !TitleWords.isTitle(before)
        && isNameLike(before);
  }

  /** At most a few small words: more make a sentence. */
  private static boolean isNameLike(String text) {
    long small =
        List.of(text.split("[\\s,()]+")).stream()
            .filter(word -> CleanText.startsLowerCase(word) && !AcronymName.isConnector(word))
            .count();
    return small <= 2;
  }
}
