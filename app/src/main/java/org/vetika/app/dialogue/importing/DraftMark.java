package org.vetika.app.dialogue.importing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The word "draft" in a title: it says in which state the document is, not what it is about. */
final class DraftMark {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE;

  /** Not before the draft law or plan that a dialogue was about. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "^[\\[(*\\s]*(?:first |final |zero )?draft\\b(?!\\s+(?:laws?|budget|sub-decree|prakas|bill|"
              + "polic|strateg|plan|regulation|decree))[\\])*\\s]*[:\u2013\u2014-]?\\s*(?:of (?:the )?)?",
          FLAGS);

  private static final Pattern KHMER_BEFORE =
      Pattern.compile(
          "^[\\[(*\\s]*សេចក្[តដ]ីព្រាង[\\])*\\s]*[:៖\u2013\u2014-]?\\s*(?:នៃ)?"
              + "(?=សេចក្[តដ]ីសង្ខេប|លទ្ធផល|របាយការណ៍|កំណត់ហេតុ|សេចក្[តដ]ីថ្លែងការណ៍)");

  private static final Pattern BEHIND =
      Pattern.compile(
          "\\s*(?:[\\[(]\\s*(?:(?:first |final |zero )?draft[^)\\]]{0,20}|សេចក្[តដ]ីព្រាង|ព្រាង)\\s*[\\])]"
              + "|\\s[-\u2013\u2014:]\\s*draft)\\s*$",
          FLAGS);

  private DraftMark() {}

  /** The title without the mark; the whole title when nothing else would be left. */
  static String without(String title) {
    String rest = BEHIND.matcher(title).replaceFirst("");
    for (Pattern before : new Pattern[] {BEFORE, KHMER_BEFORE}) {
      Matcher mark = before.matcher(rest);
      rest = mark.find() ? rest.substring(mark.end()) : rest;
    }
    rest = rest.strip();
    return rest.isEmpty()
        ? title
        : rest.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + rest.substring(1);
  }
}
