package org.vetika.app.dialogue.importing;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.vetika.app.dialogue.importing.PointLabel.Style;

/**
 * Says whether a label at the start of a line starts a point, or whether the text merely happened
 * to be broken there ("… the Law, Article / 3. The ministry …").
 */
final class LineLabels {
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?:article|articles|section|sections|goal|goals|target|no\\.?|number|page|pages|"
              + "chapter|paragraph|point|points|annex|table|figure|decree|prakas|មាត្រា|លេខ|ទំព័រ)$",
          Pattern.CASE_INSENSITIVE);

  private final Map<String, Integer> lastValues = new HashMap<>();

  /**
   * @param label the label the line begins with
   * @param paragraph the paragraph that the line would continue
   * @param apart whether white space or a short last line ends the paragraph
   */
  boolean starts(PointLabel label, String paragraph, boolean apart) {
    boolean starts = paragraph.isEmpty() || isBelieved(label, paragraph, apart);
    if (starts) {
      lastValues.put(label.key(), label.lastValue());
    }
    return starts;
  }

  private boolean isBelieved(PointLabel label, String paragraph, boolean apart) {
    boolean reference = !apart && REFERENCE.matcher(paragraph).find();
    if (reference || continuesInline(label, paragraph)) {
      return false;
    }
    if (apart || CleanText.endsSentence(paragraph)) {
      return true;
    }
    if (label.isBullet()) {
      boolean weak = "-*·+o".contains(label.form());
      boolean again =
          lastValues.containsKey(label.key()) && !CleanText.startsLowerCase(label.rest());
      return !weak
          || again
          || PointLabels.at(paragraph).filter(l -> l.key().equals(label.key())).isPresent();
    }
    boolean closedLevels = label.style() == Style.DECIMAL && label.depth() > 1;
    return closedLevels || label.lastValue() == lastValues.getOrDefault(label.key(), -1) + 1;
  }

  /**
   * "… aspects: 1) progress; / 2) challenges": the 1 stands within the paragraph, so must the 2.
   */
  private static boolean continuesInline(PointLabel label, String paragraph) {
    int previous = label.lastValue() - 1;
    if (label.isBullet() || label.depth() > 1 || previous < 1) {
      return false;
    }
    String printed =
        switch (label.style()) {
          case LOWER_LETTER -> String.valueOf((char) ('a' + previous - 1));
          case UPPER_LETTER -> String.valueOf((char) ('A' + previous - 1));
          case KHMER_LETTER -> String.valueOf((char) (0x1780 + previous - 1));
          case LOWER_ROMAN -> RomanNumber.of(previous);
          case DECIMAL, UPPER_ROMAN, BULLET, WORD -> String.valueOf(previous);
        };
    String mark = label.form().equals("()") ? "(" + printed + ")" : printed + label.form();
    int at = PointLabels.latin(paragraph).indexOf(mark, 1);
    return at > 0
        && label.style() != Style.WORD
        && !Character.isLetterOrDigit(paragraph.charAt(at - 1))
        && paragraph.charAt(at - 1) != '.';
  }
}
