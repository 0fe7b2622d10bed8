package org.vetika.app.dialogue.importing;

import java.util.regex.Matcher;
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
              + "\\s+(?:jointly\\s+)?by\\s+(?:[^.;]|\\.(?=\\S)){0,200}$"
              + "|(?:រៀបចំ|សម្របសម្រួល|ដឹកនាំ)(?:ឡើង)?ដោយ\\s*[^។]{0,200}$",
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
              + "(?:a |national )coalition of(?= [A-Z0-9]{2,})|cooperated with|member of)\\b|"
              + "សហការជាមួយ|ការគាំទ្រពី|ការឧបត្ថម្ភពី|គាំទ្រដោយ|ឧបត្ថម្ភដោយ",
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

  /** "…, in cooperation with the Ministry (M), organized …": the name before it convened. */
  private static final Pattern CONVENES_WITH =
      Pattern.compile(
          "^,?\\s*(?:in (?:close )?(?:partnership|cooperation|collaboration) with|jointly with|"
              + "together with|with (?:the )?support (?:of|from))\\b[^.;]{3,300}?,?\\s(?:has |have |had |jointly )*"
              + ORGANIZE
              + "\\b(?!\\s+by)",
          FLAGS);

  private static final Pattern DIRECTLY_WITH =
      Pattern.compile(
          "\\b(?:in (?:close )?(?:partnership|cooperation|collaboration) with|"
              + "with (?:the )?support (?:of|from))\\s+(?:the\\s+)?$",
          FLAGS);

  private OrganizationRoles() {}

  /**
   * @param before the sentence up to the name
   * @param after the sentence after name and acronym
   */
  static OrganizationRole of(String before, String after) {
    if (DIRECTLY_WITH.matcher(before).find()) {
      return OrganizationRole.PARTNER;
    }
    Matcher support = PARTNER.matcher(before);
    Matcher part = TOOK_PART.matcher(before);
    String near = before.substring(Math.max(lastEnd(support), lastEnd(part)));
    if (CONVENED_BY.matcher(near).find()
        || CONVENES.matcher(after).find()
        || CONVENES_WITH.matcher(after).find()) {
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

  private static int lastEnd(Matcher match) {
    int end = 0;
    while (match.find()) {
      end = match.end();
    }
    return end;
  }

  /** Whether the sentence's "we" says that the organization named just before convened. */
  static boolean speakerConvenes(String sentence) {
    return SPEAKER.matcher(sentence).find();
  }
}
