package org.vetika.app.dialogue.importing;

import java.util.regex.Pattern;

/** Words that titles of such documents carry. */
final class TitleWords {
  private static final Pattern TITLE =
      Pattern.compile(
          "\\b(?:summary|result|results|outcome|outcomes|minutes|report|record|statement|"
              + "communiqu[eé]|conclusions?|proceedings|notes? (?:of|on|from)|declaration|"
              + "dialogues?|forum|meeting|workshop|conference|consultation|assembly)\\b"
              + "|សេចក្តីសង្ខេប|សេចក្ដីសង្ខេប|លទ្ធផល|កំណត់ហេតុ|របាយការណ៍|សេចក្តីថ្លែងការណ៍|"
              + "សេចក្ដីថ្លែងការណ៍|កិច្ចសន្ទនា|កិច្ចប្រជុំ|វេទិកា|សិក្ខាសាលា|សេចក្តីសន្និដ្ឋាន",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LETTERHEAD =
      Pattern.compile(
          "^(?:kingdom of cambodia|nation[,\\s-]+religion[,\\s-]+king|"
              + "ព្រះរាជាណាចក្រកម្ពុជា|ជាតិ\\s*សាសនា\\s*ព្រះមហាក្សត្រ)[\\s*.]*$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DOCUMENT =
      Pattern.compile(
          "^(?:(?:final|joint|summary|brief|short|narrative|annual|quarterly)\\s)*(?:summary|results?|outcomes?|minutes|report|"
              + "record|statement|proceedings|notes?|declaration|communiqu[eé])\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NAMES_SUBJECT =
      Pattern.compile("\\b(?:on|of|about|between|with|for|regarding)\\b", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST_SENDER = 6;

  private TitleWords() {}

  /** Whether the line says of which kind the document is: "Report on results of …". */
  static boolean isDocument(String text) {
    return DOCUMENT.matcher(text).find();
  }

  /** "CIVIL SOCIETY ALLIANCE FORUM": the name of who writes, above the title. */
  static boolean isSender(String text) {
    return CleanText.wordCount(text) <= LONGEST_SENDER
        && !isDocument(text)
        && !NAMES_SUBJECT.matcher(text).find()
        && OrganizationWords.hasOrganizationWord(text);
  }

  static boolean isTitle(String text) {
    return TITLE.matcher(text).find();
  }

  /** The head that every official paper carries. */
  static boolean isLetterhead(String text) {
    return LETTERHEAD.matcher(text.strip()).matches();
  }
}
