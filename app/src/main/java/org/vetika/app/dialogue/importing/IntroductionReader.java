package org.vetika.app.dialogue.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vetika.app.dialogue.importing.PlaceNames.NamedPlace;

/**
 * Where the head does not say when and where, the first paragraphs may: only a sentence that says
 * that the dialogue was held is believed.
 */
final class IntroductionReader {
  private static final Pattern HELD =
      Pattern.compile(
          "\\b(?:held|conducted|organi[sz]ed?|took place|takes place|convened|hosted|met|gathered|"
              + "launched|co-?hosted|attended|attending|cooperated with|presided|forum was|workshop was|meeting was|dialogue was)\\b"
              + "|រៀបចំ|រៀប ចំ|ប្រព្រឹត្តទៅ|ប្រារព្ធ|ប្រជុំ|ជួប|បើក|ធ្វើឡើង|ចូលរួម|សហការ",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern STATES =
      Pattern.compile(
          "\\b(?:meeting|forum|dialogue|workshop|conference|consultation|assembly|event)\\b[^.]{0,80}?"
              + "\\b(?:was|were) (?:\\p{L}+ )?(?:held|conducted|organi[sz]ed|convened|hosted|"
              + "co-?hosted|co-?organi[sz]ed|co-?convened)\\b|(?:ប្រព្រឹត្តទៅ|ធ្វើឡើង|រៀបចំឡើង)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MET =
      Pattern.compile("[^.;]{0,80}?\\b(?:met|gathered|came together)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern MET_ON =
      Pattern.compile(
          "\\b(?:met|gathered|came together)\\b[^.;]{0,80}\\bon (?:the )?(?:\\p{L}+day,? )?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern EARLIER =
      Pattern.compile(
          "\\b(?:previous|last|first|earlier|next|preparatory|follow-?up|pre-)\\b|លើកមុន|លើកក្រោយ",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OPENS_WITH_DATE =
      Pattern.compile(
          "^(?:on|from|dated)\\s|^(?:នៅ|កាលពី|ចាប់ពី)?\\s*ថ្ងៃ", Pattern.CASE_INSENSITIVE);
  private static final Pattern OTHER_DATE =
      Pattern.compile(
          "(?:\\b(?:since|until|till|by|before|after|dated|last|adopted on|signed on|"
              + "established on|of the law of|due)|តាំងពី|មុន|ក្រោយ|ចុះ)\\s*(?:the\\s+)?(?:ថ្ងៃ(?:ទី)?\\s*)?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PLACE_WORD =
      Pattern.compile(
          "(?:\\b(?:in|at|of|from)\\s+(?:the\\s+)?(?:(?:province|city|capital|provinces)\\s+of\\s+)?|[,(]\\s*|នៅ(?:ក្នុង)?\\s*|ខេត្ត|រាជធានី|ទីរួមខេត្ត|and\\s+|និង\\s*)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern THEME =
      Pattern.compile(
          "(?:theme|topic|ប្រធានបទ|ប្រធាន បទ)[^“\"«]{0,40}[“\"«]\\s*([^”\"»“]{3,300}?)\\s*[”\"»“]",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BRACKETED_START =
      Pattern.compile("^\\(?([^()]{3,60})\\)?\\s*[(:–—-]");

  private final Dateline dateline;
  private final HeaderFields fields;

  IntroductionReader(Dateline dateline, HeaderFields fields) {
    this.dateline = dateline;
    this.fields = fields;
  }

  void read(List<String> paragraphs) {
    for (String paragraph : paragraphs) {
      newsDateline(paragraph);
      List<String> sentences = Sentences.of(paragraph);
      sentences.forEach(this::heldSentence);
      Matcher theme = THEME.matcher(paragraph);
      if (theme.find()) {
        fields.theme(theme.group(1));
      }
    }
  }

  /** "Phnom Penh (October 16-17, 2014) – Around …", "(Steung Treng): From …". */
  private void newsDateline(String paragraph) {
    Matcher match = BRACKETED_START.matcher(paragraph);
    if (!fields.places().isEmpty() || !match.find()) {
      return;
    }
    String head = paragraph.substring(0, Math.min(paragraph.length(), match.end() + 60));
    int end = endOfHead(head);
    if (end > 0 && dateline.isDateline(head.substring(0, end))) {
      fields.places(dateline.places(head.substring(0, end)));
      dateline.dates(head.substring(0, end)).stream().findFirst().ifPresent(fields::date);
    }
  }

  private static int endOfHead(String head) {
    Matcher close = Pattern.compile("\\)\\s*[-–—:]|:\\s|\\s[–—-]\\s").matcher(head);
    return close.find() ? close.end() : -1;
  }

  private void heldSentence(String sentence) {
    boolean held = HELD.matcher(sentence).find() || OPENS_WITH_DATE.matcher(sentence).find();
    if (!held) {
      return;
    }
    boolean states = STATES.matcher(sentence).find() && !EARLIER.matcher(sentence).find();
    boolean earlier = EARLIER.matcher(sentence).find();
    if (fields.date() == null || states || (!earlier && MET.matcher(sentence).find())) {
      dateline.dates(sentence).stream()
          .filter(date -> !OTHER_DATE.matcher(sentence.substring(0, date.start())).find())
          .filter(date -> fields.date() == null || states || isDayOfMeeting(sentence, date))
          .findFirst()
          .ifPresent(fields::heldDate);
    }
    if (fields.places().isEmpty() && HELD.matcher(sentence).find()) {
      fields.places(stated(sentence));
    }
  }

  /** "… met in Poipet on 7 December", "On 7 December sixty workers met …". */
  private static boolean isDayOfMeeting(String sentence, FoundDate date) {
    String before = sentence.substring(0, date.start());
    String after = sentence.substring(date.end());
    return MET_ON.matcher(before).find()
        || (before.strip().equalsIgnoreCase("on") && MET.matcher(after).lookingAt());
  }

  /** Places that the sentence gives with a word of place, and those listed beside them. */
  private List<NamedPlace> stated(String sentence) {
    List<NamedPlace> stated = new ArrayList<>();
    int end = -1;
    for (NamedPlace place : dateline.places(sentence)) {
      boolean listed =
          end >= 0 && place.start() - end <= 12 && isList(sentence, end, place.start());
      if (listed || PLACE_WORD.matcher(sentence.substring(0, place.start())).find()) {
        stated.add(place);
        end = place.end();
      }
    }
    return stated;
  }

  private static boolean isList(String sentence, int from, int to) {
    return sentence.substring(from, to).matches("(?:[\\s,&។]|and|និង|ខេត្ត|province|provinces)*");
  }
}
