package org.vetika.app.dialogue.importing;

import java.util.regex.Pattern;

/** Says from the sentence around a name what the organization did. */
final class OrganizationRoles {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE;
  private static final String ORGANIZE =
      "(?:organi[sz]ed|convened|hosted|coordinated|co-?organi[sz]ed|co-?hosted|called)";
  private static final Pattern CONVENED_BY =
      Pattern.compile(
          "\\b"
              + ORGANIZE
              + "\\s+(?:jointly\\s+)?by\\s+[^.;]{0,120}$"
              + "|(?:រៀបចំ|សម្របសម្រួល|ដឹកនាំ)(?:ឡើង)?ដោយ\\s*[^។]{0,60}$",
          FLAGS);
  private static final Pattern CONVENES =
      Pattern.compile(
          "^[^.;(]{0,40}?\\b(?:has |have |had |jointly |also )*"
              + ORGANIZE
              + "\\b(?!\\s+by)"
              + "|^\\s*(?:បាន)?(?:រៀប\\s?ចំ|សម្របសម្រួល)",
          FLAGS);
  private static final Pattern PARTNER =
      Pattern.compile(
          "\\b(?:joined hands|in (?:close )?(?:partnership|cooperation|collaboration) with|"
              + "supported by|with (?:the )?support (?:of|from)|funded by|jointly with|"
              + "coalition of|cooperated with|member of)\\b|សហការជាមួយ|គាំទ្រដោយ|ឧបត្ថម្ភដោយ",
          FLAGS);
  private static final Pattern INVITED =
      Pattern.compile("\\b(?:invited|invites|inviting)\\b|អញ្ជើញ", FLAGS);
  private static final Pattern TOOK_PART =
      Pattern.compile(
          "\\b(?:consists? of|consisting of|compris(?:e|es|ed|ing)|participat\\p{L}*|attend\\p{L}*|"
              + "took part|taking part|members?|represented by|joined|presence of|gathered)\\b|ចូលរួម",
          FLAGS);
  private static final Pattern SPEAKER =
      Pattern.compile("^(?:We|It|The organi[sz]ation)\\s+(?:\\p{L}+ ){0,2}?" + ORGANIZE + "\\b");

  private OrganizationRoles() {}

  /**
   * @param before the sentence up to the name
   * @param after the sentence after name and acronym
   */
  static OrganizationRole of(String before, String after) {
    if (CONVENED_BY.matcher(before).find() || CONVENES.matcher(after).find()) {
      return OrganizationRole.CONVENER;
    }
    String sentence = before + " " + after;
    if (INVITED.matcher(before).find()) {
      return OrganizationRole.INVITED;
    }
    if (TOOK_PART.matcher(before).find() && !PARTNER.matcher(before).find()) {
      return OrganizationRole.PARTICIPANT;
    }
    if (PARTNER.matcher(sentence).find()) {
      return OrganizationRole.PARTNER;
    }
    return TOOK_PART.matcher(sentence).find()
        ? OrganizationRole.PARTICIPANT
        : OrganizationRole.MENTIONED;
  }

  /** Whether the sentence's "we" says that the organization named just before convened. */
  static boolean speakerConvenes(String sentence) {
    return SPEAKER.matcher(sentence).find();
  }
}
