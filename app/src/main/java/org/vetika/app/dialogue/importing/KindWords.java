package org.vetika.app.dialogue.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words that say of which kind the points of a section are. */
final class KindWords {
  private static final Map<PointKind, Pattern> WORDS = new EnumMap<>(PointKind.class);
  private static final Pattern ANSWER =
      Pattern.compile(
          "^(?:responses?|answers?|repl(?:y|ies)|feedback)\\b|^(?:ចម្លើយ|ការឆ្លើយតប)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MARKED = Pattern.compile("^[^.។]{0,60}[:៖]");
  private static final Pattern OPENS_LEAD =
      Pattern.compile("^(?:what|main|key|our|the|other|general)\\s", Pattern.CASE_INSENSITIVE);
  private static final Pattern JOINED =
      Pattern.compile(
          "^\\p{L}*\\s*(?:and|&|,|/|or|និង)\\s*(?:\\p{L}+\\s+){0,2}$", Pattern.CASE_INSENSITIVE);
  private static final Pattern RESULT =
      Pattern.compile(
          "\\b(?:results?|outcomes?|conclu(?:ded|sions?)|agreed|following points|points raised|"
              + "findings|issues raised)\\b|លទ្ធផល|ចំណុចដូចខាងក្រោម|ចំណុចខាងក្រោម",
          Pattern.CASE_INSENSITIVE);

  /**
   * "Requests and recommendations" is one set phrase in Khmer documents for what is recommended to
   * the authorities, in either order.
   */
  private static final Pattern BOTH_SAY_RECOMMENDATION =
      Pattern.compile(
          "សំណូមពរ\\s*(?:និង|ឬ|,|/)?\\s*អនុសាសន៍?|អនុសាសន៍?\\s*(?:និង|ឬ|,|/)?\\s*សំណូមពរ");

  static {
    words(
        PointKind.PROGRESS,
        "progress(?:es)?|achievements?|accomplishments?|success(?:es)?|improvements?|"
            + "good practices?|strengths?|(?:went|goes|worked|works) well|what (?:is|was|were) good",
        "វឌ្ឍនភាព|សមិទ្ធផល|ចំណុចខ្លាំង|ចំណុចល្អ|ជោគជ័យ|ភាពរីកចម្រើន|ការរីកចម្រើន|លទ្ធផលសម្រេចបាន");
    words(
        PointKind.CHALLENGE,
        "challenges?|concerns?|concerned|problems?|constraints?|obstacles?|barriers?|difficult(?:y|ies)|gaps?|"
            + "shortcomings?|weaknesses?|bottlenecks?|limitations?|(?:remains?|is|was|are) (?:still )?difficult|"
            + "(?:went|goes) wrong|(?:did|does) not (?:go|work)(?: well)?",
        "បញ្ហាប្រឈម|បញ្ហា\\s?ប្រឈម|ការប្រឈម|ការលំបាក|ឧបសគ្គ|កង្វល់|ក្តីកង្វល់|ក្តីបារម្ភ|ចំណុចខ្សោយ|ចំណុចខ្វះខាត|កង្វះខាត|ភាពលំបាក");
    words(
        PointKind.RECOMMENDATION,
        "recommendations?|recommends?|recommended|suggestions?|suggests?|suggested|proposals?|"
            + "proposed",
        "អនុសាសន៍|អនុសាសន|ដំណោះស្រាយស្នើ");
    words(
        PointKind.ASK,
        "asks?|asked|requests?|requested|demands?|demanded|appeals?|calls? (?:to|for|on|upon)|"
            + "called (?:for|on|upon)|urges?|urged",
        "សំណូមពរ|សំណើ|ការស្នើសុំ|ស្នើសុំ|សូមស្នើ|ស្នើដល់|ការអំពាវនាវ|អំពាវនាវ");
    words(
        PointKind.COMMITMENT,
        "commitments?|committed|commits?|pledges?|pledged|promises?|promised|agreed actions?|"
            + "action points?",
        "ប្តេជ្ញាចិត្ត|ប្ដេជ្ញាចិត្ត|ការប្តេជ្ញា|ការប្ដេជ្ញា|ការសន្យា|កិច្ចសន្យា");
  }

  private record Hit(PointKind kind, int start, int end) {}

  private KindWords() {}

  private static void words(PointKind kind, String english, String khmer) {
    WORDS.put(
        kind, Pattern.compile("\\b(?:" + english + ")\\b|" + khmer, Pattern.CASE_INSENSITIVE));
  }

  /**
   * The kind that a heading or leading sentence names; null when it names none, or two side by side
   * ("Challenges and recommendations").
   */
  static @Nullable PointKind of(@Nullable String heading) {
    if (heading == null) {
      return null;
    }
    String text =
        BOTH_SAY_RECOMMENDATION.matcher(CleanText.withoutInvisible(heading)).replaceAll("អនុសាសន៍");
    List<Hit> hits = hits(text);
    if (hits.isEmpty() || ANSWER.matcher(text).find()) {
      return null;
    }
    Hit first = hits.getFirst();
    for (Hit other : hits) {
      boolean besides =
          other.kind != first.kind
              && other.start >= first.end
              && JOINED.matcher(text.substring(first.end, other.start)).find();
      if (besides) {
        return null;
      }
    }
    return first.kind;
  }

  /** The kind that a point names at its own start: "Challenge: courts are slow." */
  static @Nullable PointKind ofLead(String point) {
    int colon = point.indexOf(':') < 0 ? point.indexOf('៖') : point.indexOf(':');
    String lead = colon < 0 ? "" : point.substring(0, colon);
    return CleanText.wordCount(lead) == 1 ? of(lead) : null;
  }

  /** The same of a paragraph without a number: "What was difficult: documents are lost." */
  static @Nullable PointKind ofParagraph(String paragraph) {
    int colon = paragraph.indexOf(':') < 0 ? paragraph.indexOf('៖') : paragraph.indexOf(':');
    String lead = colon < 0 ? "" : paragraph.substring(0, colon);
    return CleanText.wordCount(lead) <= 4 && OPENS_LEAD.matcher(lead).find()
        ? of(lead)
        : ofLead(paragraph);
  }

  /** Whether a paragraph is marked as the answer to what stands above it. */
  static boolean isAnswer(String paragraph) {
    Matcher answer = ANSWER.matcher(paragraph);
    return answer.find() && MARKED.matcher(paragraph.substring(answer.end())).find();
  }

  private static List<Hit> hits(String text) {
    List<Hit> hits = new ArrayList<>();
    WORDS.forEach((kind, words) -> {
      Matcher match = words.matcher(text);
      while (match.find()) {
        hits.add(new Hit(kind, match.start(), match.end()));
      }
    });
    hits.sort((a, b) -> a.start != b.start ? a.start - b.start : b.end - a.end);
    return hits;
  }

  static boolean isNamedIn(String text) {
    return !hits(CleanText.withoutInvisible(text)).isEmpty();
  }

  /** Whether a sentence leads in to results of no stated kind. */
  static boolean leadsToResults(String text) {
    return RESULT.matcher(text).find();
  }
}
