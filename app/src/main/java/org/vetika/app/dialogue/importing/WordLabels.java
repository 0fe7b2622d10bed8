package org.vetika.app.dialogue.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vetika.app.dialogue.importing.PointLabel.Style;

/** Labels with a word or a letter before the number, and numbers without any punctuation. */
final class WordLabels {
  private static final int LONGEST_SECTION = 8;
  private static final int LONGEST_TITLE = 14;
  private static final Pattern WORD =
      Pattern.compile(
          "^(?:(?:joint|key|main|common|cross-cutting|thematic|priority|working|focus|strategic)\\s+)?("
              + NumberedWord.alternatives()
              + ")(?:s?\\s+(?:no\\.?\\s*|number\\s+|#\\s*)?|\\s*#\\s*|\\s*ទី\\s*|(?="
              + PointLabels.DIGIT
              + "))("
              + PointLabels.DIGIT
              + "{1,3}(?:\\."
              + PointLabels.DIGIT
              + "{1,2}){0,3}(?!\\.?"
              + PointLabels.DIGIT
              + ")|[ivx]{1,5}|[a-z]|[\u1780-\u17a2])"
              + "(?:(?<="
              + PointLabels.DIGIT
              + ")\\s+(?=(?-i:\\p{Lu})|[\u1780-\u17b3])(.+)|\\s*(?:[:.)]|៖|[-–—](?=\\s))+\\s*(.*)|)$",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern LETTERED_LEVELS =
      Pattern.compile(
          "^([A-Z]|[IVX]{1,4}|[\u1780-\u17a2])\\.\\s?("
              + PointLabels.DIGIT
              + "{1,2})(?:\\.("
              + PointLabels.DIGIT
              + "{1,2}))?(?![0-9.]*"
              + PointLabels.DIGIT
              + ")"
              + PointLabels.CLOSE
              + "?\\s+(\\S.*)$",
          Pattern.DOTALL);
  private static final Pattern CODE =
      Pattern.compile("^([A-Z])\\s?([0-9]{1,2})(?:\\)\\.|[.):])\\s+(\\S.*)$", Pattern.DOTALL);
  private static final Pattern BARE_SECTION =
      Pattern.compile("^(" + PointLabels.DIGIT + "{1,2})\\s+([\\p{Lu}\u1780-\u17b3].*)$");

  private WordLabels() {}

  /** "Sector 2: …", "Challenge #1: …", "វិស័យទី១៖ …". */
  static Optional<PointLabel> word(String text) {
    Matcher match = WORD.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    String printed = PointLabels.latin(match.group(2));
    String rest = PointLabels.rest(match.group(3), match.group(4));
    return NumberedWord.of(match.group(1))
        .map(word -> new PointLabel(Style.WORD, word.word(), values(printed), printed, word, rest));
  }

  private static List<Integer> values(String printed) {
    if (Character.isDigit(printed.charAt(0))) {
      return List.of(Integer.parseInt(printed.substring(printed.lastIndexOf('.') + 1)));
    }
    int roman = RomanNumber.value(printed);
    return List.of(roman > 0 ? roman : Character.toLowerCase(printed.charAt(0)) - 'a' + 1);
  }

  /**
   * "A.1 …", "II.3 …", "ក.២ …": the second level of a section that a letter or Roman number has.
   */
  static Optional<PointLabel> letteredLevels(String text) {
    Matcher match = LETTERED_LEVELS.matcher(text);
    if (!match.matches()
        || PointLabels.isAmount(match.group(5))
        || !PointLabels.startsText(match.group(5))) {
      return Optional.empty();
    }
    String outer = match.group(1);
    String inner = PointLabels.latin(match.group(2));
    List<Integer> values = new ArrayList<>(List.of(outerValue(outer), Integer.parseInt(inner)));
    String number = outer + "." + inner;
    if (match.group(3) != null) {
      String innermost = PointLabels.latin(match.group(3));
      values.add(Integer.parseInt(innermost));
      number += "." + innermost;
    }
    return Optional.of(new PointLabel(Style.DECIMAL, "", values, number, null, match.group(5)));
  }

  private static int outerValue(String outer) {
    char first = outer.charAt(0);
    if (CleanText.isKhmer(first)) {
      return first - 0x1780 + 1;
    }
    int roman = RomanNumber.value(outer);
    return roman > 0 && (outer.length() > 1 || first == 'I') ? roman : first - 'A' + 1;
  }

  /** "R3. …": a letter of the author's own choice; the whole code is the number. */
  static Optional<PointLabel> code(String text) {
    Matcher match = CODE.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    List<Integer> value = List.of(Integer.parseInt(match.group(2)));
    String form = match.group(1) + ".";
    String number = match.group(1) + match.group(2);
    return Optional.of(new PointLabel(Style.DECIMAL, form, value, number, null, match.group(3)));
  }

  /** "2 Education" directly above "2.1 …". */
  static Optional<PointLabel> sectionAbove(String text, PointLabel next) {
    Matcher match = BARE_SECTION.matcher(text);
    boolean section =
        next.style() == Style.DECIMAL
            && next.depth() > 1
            && match.matches()
            && CleanText.wordCount(text) <= LONGEST_TITLE
            && !CleanText.endsSentence(text)
            && next.values().getFirst() == Integer.parseInt(PointLabels.latin(match.group(1)));
    return section ? Optional.of(bare(match)) : Optional.empty();
  }

  private static PointLabel bare(Matcher match) {
    String number = PointLabels.latin(match.group(1));
    List<Integer> value = List.of(Integer.parseInt(number));
    return new PointLabel(Style.DECIMAL, ".", value, number, null, match.group(2));
  }

  /** "2 CHALLENGES": a number without punctuation is believed before the name of a kind only. */
  static Optional<PointLabel> bareSection(String text) {
    Matcher match = BARE_SECTION.matcher(text);
    boolean section =
        match.matches()
            && KindWords.isNamedIn(text)
            && CleanText.wordCount(text) <= LONGEST_SECTION
            && !CleanText.endsSentence(text);
    return section ? Optional.of(bare(match)) : Optional.empty();
  }
}
