package org.vetika.app.dialogue.importing;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Headings whose paragraphs are no results, and headings of lists of organizations. */
final class HeadingWords {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE;
  private static final String START =
      "^(?:the |list of |main |key |specific |general (?!information)|number of |"
          + "(?:csos?|ngos?|civil society) (?=participants?|representatives?|members?))*";

  private static final Pattern PARTICIPANTS =
      Pattern.compile(
          "^(?:(?:annex|appendix)(?:\\s[0-9a-z]{1,3})?\\s*[:.–-]\\s*)?"
              + START.substring(1)
              + "(?:participants?|participating|attend(?:ance|ees|ants|ed by)|members?|"
              + "member organi[sz]ations|organi[sz]ations|signator(?:y|ies)|signed by|"
              + "endorsed by|endorsing|present\\b|in attendance|csos\\b|ngos\\b|civil society organi[sz]ations)"
              + "|^(?:បញ្ជី)?(?:អ្នកចូលរួម|សមាសភាព|វត្តមាន|សមាជិក|អង្គការចូលរួម|អង្គការដែលបានចូលរួម|ឈ្មោះអង្គការ|អង្គការ)",
          FLAGS);
  private static final Pattern CONVENERS =
      Pattern.compile(
          START
              + "(?:conveners?|convenors?|convened by|hosts?\\b|hosted by|organi[sz]ers?|"
              + "(?:jointly )?organi[sz]ed (?:jointly )?by|coordinat(?:ed by|ors?)|co-?organi[sz]ers?|"
              + "co-?(?:hosts?\\b|(?:hosted|organi[sz]ed|convened) by)|facilitated by|secretariat)"
              + "|^(?:រៀបចំដោយ|អ្នករៀបចំ|សម្របសម្រួលដោយ|ម្ចាស់ផ្ទះ)",
          FLAGS);
  private static final Pattern PARTNERS =
      Pattern.compile(
          START
              + "(?:partners?\\b|development partners|supported by|with support|donors?\\b|"
              + "funded by|in partnership with|in cooperation with|in collaboration with)"
              + "|^(?:ដៃគូ|គាំទ្រដោយ|សហការជាមួយ|ឧបត្ថម្ភដោយ)",
          FLAGS);
  private static final Pattern ORGANIZED_BY =
      Pattern.compile(
          "^(?:and )?(?:(?:jointly |co-?)?(?:organi[sz]ed|hosted|convened|facilitated|coordinated)"
              + " (?:jointly )?by|(?:in (?:partnership|cooperation|collaboration)|jointly) with|"
              + "with (?:the )?(?:financial |technical )?support (?:of|from)|(?:supported|funded) by)\\s",
          FLAGS);
  private static final Pattern ADDRESSEE =
      Pattern.compile(
          "^(?:to|for) \\p{L}[^:]{2,80}:?$|^(?:ចំពោះ|ជូន|សម្រាប់)[^៖:]{2,80}[៖:]?$", FLAGS);
  private static final Pattern INVITED =
      Pattern.compile(
          START + "(?:invited|invitees|guests?\\b|authorities|government)|^(?:ភ្ញៀវ|អញ្ជើញ)",
          FLAGS);
  private static final Pattern UNITED_NATIONS =
      Pattern.compile(
          START
              + "(?:un|united nations) (?:agencies|participants|representatives)|^ទីភ្នាក់ងារ(?:អង្គការ)?សហប្រជាជាតិ",
          FLAGS);
  private static final Pattern NO_RESULTS =
      Pattern.compile(
          START
              + "(?:agenda|programme|program\\b|schedule|objectives?|purposes?|aims?\\b|background|"
              + "introduction|context|rationale|overview|venue|contacts?\\b|annex|appendix|"
              + "references|acknowledge?ments?|about\\b|conclusions?|closing|opening|"
              + "methodology|abbreviations|acronyms|photos?|notes?\\b|sources?\\b|"
              + "other latest news|quotation|other (?:business|matters)|any other|aob\\b|adjournment|"
              + "next meeting|welcom(?:e|ing)\\b|remarks|"
              + "(?:general|basic) information|details of the)"
              + "|^(?:ព័ត៌មានទូទៅ|របៀបវារៈ|កម្មវិធី|គោលបំណង|វត្ថុបំណង|សេចក្តីផ្តើម|សេចក្ដីផ្ដើម|ឧបសម្ព័ន្ធ|"
              + "ទំនាក់ទំនង|សេចក្តីសន្និដ្ឋាន|សេចក្ដីសន្និដ្ឋាន|ប្រវត្តិ|បុព្វកថា|ពិធីបើក|ពិធីបិទ)"
              + "|\\b(?:objectives|agenda|participants|speakers|panelists|documents)\\s*:$",
          FLAGS);
  private static final Pattern PROSE =
      Pattern.compile(
          "^(?:introduction|background|context|rationale|overview|methodology)\\b"
              + "|^(?:សេចក្តីផ្តើម|សេចក្ដីផ្ដើម|ប្រវត្តិ|បុព្វកថា)",
          FLAGS);
  private static final Pattern CLOSING =
      Pattern.compile(
          "^(?:(?:the |all )?participants (?:thanked|expressed (?:their |sincere |deep )*(?:thanks|gratitude|appreciation))|"
              + "the next (?:meeting|forum|dialogue|workshop)\\b|"
              + "finally|lastly|in conclusion|to conclude|in closing|in summary|to sum up|overall,|"
              + "end\\b|the end|###|\\*\\*\\*|we thank|thank you|for (?:more|further) information|"
              + "for more|the (?:virtual )?(?:meeting|forum|dialogue|workshop)"
              + " (?:was )?(?:closed|ended|adjourned|concluded|came to an end)|"
              + "prepared by|approved by|signed|done (?:at|in)|contact:|media contact)"
              + "|^(?:ជាចុងក្រោយ|ជាទីបញ្ចប់|ទីបញ្ចប់|សរុបមក|សរុបសេចក្តី|ចុងបញ្ចប់|ជាសរុប|ចប់|"
              + "កិច្ចប្រជុំ(?:បាន)?(?:បញ្ចប់|បិទ)|អង្គប្រជុំ(?:បាន)?(?:បញ្ចប់|បិទ)|ធ្វើនៅ|រាជធានីភ្នំពេញ\\s*[,ថ])",
          FLAGS);

  private HeadingWords() {}

  /** The role of organizations listed under a heading; null when it heads no such list. */
  static @Nullable OrganizationRole listedRole(String heading) {
    String text = CleanText.withoutInvisible(heading).strip();
    if (text.length() > 90 || KindWords.isNamedIn(text)) {
      return null;
    }
    if (UNITED_NATIONS.matcher(text).find()) {
      return OrganizationRole.UN_AGENCY;
    }
    if (CONVENERS.matcher(text).find()) {
      return OrganizationRole.CONVENER;
    }
    if (PARTNERS.matcher(text).find()) {
      return OrganizationRole.PARTNER;
    }
    if (INVITED.matcher(text).find()) {
      return OrganizationRole.INVITED;
    }
    return PARTICIPANTS.matcher(text).find() ? OrganizationRole.PARTICIPANT : null;
  }

  /**
   * "Organized jointly by A and B", "In collaboration with C": a line of its own, not a heading.
   */
  static boolean saysWhoOrganized(String line) {
    boolean verb = ORGANIZED_BY.matcher(line).find();
    return verb && CleanText.wordCount(line) > 3 && OrganizationWords.hasOrganizationName(line);
  }

  /** Whether what stands under the heading is no result. */
  static boolean holdsNoResults(String heading) {
    String text = CleanText.withoutInvisible(heading).strip();
    if (KindWords.isNamedIn(text)) {
      return false;
    }
    return NO_RESULTS.matcher(text).find() || listedRole(text) != null;
  }

  /** Whether a heading without number stands above prose, whatever is numbered after it. */
  static boolean opensProse(String heading) {
    return PROSE.matcher(CleanText.withoutInvisible(heading).strip()).find();
  }

  /** "To the Royal Government:" above those recommendations that are meant for it. */
  static boolean namesAddressee(String heading) {
    String text = CleanText.withoutInvisible(heading).strip();
    return ADDRESSEE.matcher(text).find() && !KindWords.isNamedIn(text);
  }

  /** Whether a paragraph ends the results. */
  static boolean closes(String paragraph) {
    return CLOSING.matcher(CleanText.withoutInvisible(paragraph).strip()).find();
  }
}
