package org.vetika.app.dialogue.importing;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.importing.OutlineNode.Role;

/** Says of a paragraph without label whether it is a heading, a lead-in to a list or a closing. */
final class HeadingRule {
  private static final int LONGEST_HEADING = 110;
  private static final int LONGEST_TITLE = 160;
  private static final Pattern LEADS_IN =
      Pattern.compile(
          "\\b(?:that|to|following|follows|were|are|below|including|include|on)\\s*:$|ដូចខាងក្រោម",
          Pattern.CASE_INSENSITIVE);

  /** "Supported by: EU": all is said on this line. */
  private static final Pattern KEYED =
      Pattern.compile("^(?!annex|appendix)[^:៖]{3,60}[:៖]\\s*\\S", Pattern.CASE_INSENSITIVE);

  /** "We remain concerned about:" says something, a title names it. */
  private static final Pattern STATES =
      Pattern.compile(
          "^(?:we\\b|(?:the |all )?participants\\b|(?:the )?(?:meeting|forum|dialogue|workshop)\\s"
              + "(?:agreed|concluded|noted|recommend|suggest|request|call|urge|decided|raised))",
          Pattern.CASE_INSENSITIVE);

  private HeadingRule() {}

  static Role of(Paragraph paragraph, @Nullable Paragraph next) {
    String text = paragraph.block().text();
    if (paragraph.block().heading() > 0) {
      return Role.HEADING;
    }
    if (HeadingWords.closes(text) && !isKindTitle(text)) {
      return Role.CLOSING;
    }
    if (endsWithColon(text) && STATES.matcher(text).find()) {
      return Role.LEAD_IN;
    }
    if (isHeading(text, next)) {
      return Role.HEADING;
    }
    return endsWithColon(text) ? Role.LEAD_IN : Role.PLAIN;
  }

  private static boolean isKindTitle(String text) {
    return text.length() <= LONGEST_HEADING && KindWords.isNamedIn(text) && !endsInFullStop(text);
  }

  private static boolean isHeading(String text, @Nullable Paragraph next) {
    if (text.length() > LONGEST_HEADING
        || CleanText.wordCount(text) > 12
        || endsInFullStop(text)
        || CleanText.startsLowerCase(text)
        || (LEADS_IN.matcher(text).find() && CleanText.wordCount(text) > 2)) {
      return false;
    }
    boolean kind = KindWords.isNamedIn(text);
    if (!kind && KEYED.matcher(text).find()) {
      return false;
    }
    if (kind || HeadingWords.holdsNoResults(text)) {
      return endsWithColon(text) || CleanText.wordCount(text) <= 9;
    }
    boolean before = next != null && next.isLabelled();
    return before && CleanText.hasLetterOrDigit(text) && CleanText.wordCount(text) <= 9;
  }

  /** Whether a labelled paragraph reads like the title of a section rather than a point. */
  static boolean isTitleLike(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_TITLE
        && CleanText.wordCount(text) <= 20
        && !endsInFullStop(text);
  }

  private static boolean endsInFullStop(String text) {
    String end = text.strip();
    return CleanText.endsSentence(end) && !endsWithColon(end);
  }

  static boolean endsWithColon(String text) {
    String end = text.strip();
    return end.endsWith(":") || end.endsWith("៖");
  }
}
