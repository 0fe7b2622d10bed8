package org.vetika.app.dialogue.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.vetika.app.dialogue.importing.OutlineNode.Role;
import org.vetika.app.dialogue.importing.PlaceNames.NamedPlace;
import org.vetika.app.dialogue.importing.SourceParagraph.Placement;

/** Reads title, dateline and draft mark from the paragraphs before the text begins. */
final class HeaderReader {
  private static final int MOST = 30;
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_DATELINE = 160;
  private static final Pattern DRAFT_LINE =
      Pattern.compile(
          "^[\\[(*\\s-]*(?:(?:(?:first|second|third|1st|2nd|3rd|final|zero|revised|working) )?draft|"
              + "សេចក្តីព្រាង|សេចក្ដីព្រាង|ព្រាង)(?:\\s*(?:v|version|no\\.?|ទី|លើកទី|copy|for (?:comments?|consultation|discussion|review)|[0-9០-៩.]+)\\s*)*[\\])*\\s.-]*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DRAFT_STAMP =
      Pattern.compile(
          "^[\\[(]\\s*(?i:(?:first|second|third|final|zero|revised|working) )?(?i:draft)\\b"
              + "(?!\\s+(?i:laws?|budget|sub-decree|prakas|bill|polic|strateg))[^\\])]{0,60}[\\])]$|"
              + "^[\\[(*\\s]*DRAFT\\b(?!\\s+(?i:laws?|budget|sub-decree|prakas|bill|polic|strateg)).{0,60}$");
  private static final Pattern PLACE_OF_TITLE =
      Pattern.compile("^(?:in|at|for)\\s", Pattern.CASE_INSENSITIVE);
  private static final Pattern DRAFT_TITLE =
      Pattern.compile(
          "^(?:[\\[(]?\\s*(?:first |final |zero )?draft\\b(?!\\s+(?:laws?|budget|sub-decree|prakas|bill|polic))|សេចក្តីព្រាង|សេចក្ដីព្រាង)"
              + "|[\\[(]\\s*draft[^)\\]]{0,20}[\\])]|[-–—:]\\s*draft\\s*$|[(\\[]\\s*(?:សេចក្តីព្រាង|សេចក្ដីព្រាង|ព្រាង)\\s*[)\\]]",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern UNFINISHED_TITLE =
      Pattern.compile(
          "(?:\\b(?:of|on|the|and|for|to|in|at|with|between|from|by|a|an|its|their|during|under)|[&,:–—-]|និង|នៃ|ស្តីពី|រវាង|ដើម្បី|អំពី)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CONTINUES_TITLE =
      Pattern.compile(
          "^(?:of|on|and|for|with|between|ស្តីពី|ស្ដីពី|រវាង|និង|នៃ|លើកទី|ក្រោមប្រធានបទ)(?:\\b|(?=[\u1780-\u17ff]|\\s))",
          Pattern.CASE_INSENSITIVE);

  private final List<Paragraph> paragraphs;
  private final HeaderFields fields;
  private final Findings findings;
  private final Dateline dateline;
  private final MetadataLine metadata;
  private int titleAt;
  private final List<Paragraph> candidates = new ArrayList<>();

  HeaderReader(
      List<Paragraph> paragraphs, HeaderFields fields, Findings findings, Dateline dateline) {
    this.paragraphs = paragraphs;
    this.fields = fields;
    this.findings = findings;
    this.dateline = dateline;
    this.metadata = new MetadataLine(dateline, fields);
  }

  /** Reads the head and marks the paragraphs it used up as placed. */
  void read() {
    for (int i = 0; i < Math.min(paragraphs.size(), MOST); i++) {
      Paragraph paragraph = paragraphs.get(i);
      if (namesOrganizations(paragraph)) {
        continue;
      }
      if (isText(paragraph, i)) {
        break;
      }
      headLine(paragraph);
    }
    labelledFields();
    chooseTitle();
    candidates.stream()
        .filter(before -> before.index() < titleAt && !findings.isPlaced(before.index()))
        .forEach(findings::loose);
    String title = fields.title();
    if (title != null && DRAFT_TITLE.matcher(title).find()) {
      fields.markDraft();
    }
  }

  /** Whether a line of the head is one of its own: a draft mark, "Venue: …", "Participants: …". */
  static boolean isField(String line) {
    int colon = Math.max(line.indexOf(':'), line.indexOf('៖'));
    boolean listed =
        colon > 0
            && colon < line.length() - 1
            && HeadingWords.listedRole(line.substring(0, colon)) != null;
    return listed
        || isDraft(line)
        || HeadingWords.saysWhoOrganized(line)
        || MetadataLine.isOne(line);
  }

  static boolean isDraft(String line) {
    return DRAFT_LINE.matcher(line).matches();
  }

  /** "Organized by: …" between the lines of the head. */
  private static boolean namesOrganizations(Paragraph paragraph) {
    String text = paragraph.block().text();
    if (paragraph.label() != null || paragraph.block().cell() != null) {
      return false;
    }
    int colon = text.indexOf(':');
    return colon < 0
        ? HeadingWords.saysWhoOrganized(text)
        : colon < text.length() - 1 && HeadingWords.listedRole(text.substring(0, colon)) != null;
  }

  private boolean isText(Paragraph paragraph, int at) {
    String text = paragraph.block().text();
    if (paragraph.label() != null || paragraph.block().cell() != null) {
      return paragraph.block().cell() == null || (at > 0 && !MetadataLine.isOne(text));
    }
    Paragraph next = at + 1 < paragraphs.size() ? paragraphs.get(at + 1) : null;
    boolean sectionHeading =
        at > 0
            && HeadingRule.of(paragraph.unlabelled(), next) == Role.HEADING
            && ((KindWords.isNamedIn(text) && !TitleWords.isTitle(text))
                || (HeadingWords.holdsNoResults(text) && !MetadataLine.isOne(text)));
    boolean stop = text.endsWith(".") || text.endsWith("។");
    boolean prose = CleanText.endsSentence(text) && CleanText.wordCount(text) > (stop ? 6 : 14);
    return sectionHeading || prose || text.length() > LONGEST_TITLE;
  }

  private void headLine(Paragraph paragraph) {
    String text = paragraph.block().text();
    if (TitleWords.isLetterhead(text)) {
      findings.loose(paragraph);
    } else if (isDraft(text)
        || (DRAFT_STAMP.matcher(text).matches() && !TitleWords.isTitle(text))) {
      fields.markDraft();
      findings.loose(paragraph);
    } else if (metadata.read(text)) {
      if (metadata.isWholly(text)) {
        findings.place(
            paragraph, metadata.isTitle(text) ? Placement.TITLE : Placement.DATE_AND_PLACE);
      } else {
        findings.loose(paragraph);
      }
    } else if (isPlaceOfTitle(paragraph)) {
      fields.places(dateline.places(text));
      candidates.add(paragraph);
    } else if (text.length() <= LONGEST_DATELINE && dateline.isDateline(text)) {
      dateline.dates(text).stream().findFirst().ifPresent(fields::date);
      fields.places(dateline.places(text));
      findings.place(paragraph, Placement.DATE_AND_PLACE);
    } else if (HeadLine.isOpenDate(text)
        || HeadLine.tellsDate(text, dateline)
        || HeadLine.tellsPlace(text, dateline)) {
      dateline.dates(text).stream().findFirst().ifPresent(fields::date);
      fields.places(dateline.places(text));
      findings.loose(paragraph);
    } else {
      candidates.add(paragraph);
    }
  }

  /** "… ON PUBLIC SERVICES / IN BANTEAY MEANCHEY PROVINCE": a place, and the end of the title. */
  private boolean isPlaceOfTitle(Paragraph paragraph) {
    Block block = paragraph.block();
    return PLACE_OF_TITLE.matcher(block.text()).find()
        && !block.gapBefore()
        && dateline.dates(block.text()).isEmpty()
        && dateline.isDateline(block.text())
        && !candidates.isEmpty()
        && candidates.getLast().index() == paragraph.index() - 1;
  }

  /** "• Venue: …" under "1. General information". */
  private void labelledFields() {
    for (Paragraph paragraph : paragraphs.stream().limit(MOST).toList()) {
      String text = paragraph.text();
      if (KindWords.of(text) != null && HeadingRule.isTitleLike(text)) {
        return;
      }
      boolean labelled = paragraph.label() != null && paragraph.block().cell() == null;
      if (labelled && MetadataLine.isOne(text) && metadata.read(text)) {
        findings.loose(paragraph);
      }
    }
  }

  private void chooseTitle() {
    if (candidates.isEmpty() || fields.title() != null) {
      return;
    }
    int first = firstTitle();
    titleAt = candidates.get(first).index();
    StringBuilder title = new StringBuilder(candidates.get(first).block().text());
    findings.place(candidates.get(first), Placement.TITLE);
    for (int i = first + 1; i < candidates.size(); i++) {
      if (!continues(title.toString(), candidates.get(i - 1), candidates.get(i))) {
        break;
      }
      title.append(' ').append(candidates.get(i).block().text());
      findings.place(candidates.get(i), Placement.TITLE);
    }
    fields.title(title.toString());
  }

  private int firstTitle() {
    for (int i = 0; i < candidates.size(); i++) {
      String text = candidates.get(i).block().text();
      boolean title = candidates.get(i).block().heading() > 0 || TitleWords.isTitle(text);
      boolean sender =
          i + 1 < candidates.size()
              && TitleWords.isSender(text)
              && TitleWords.isDocument(candidates.get(i + 1).block().text());
      if (title && !sender) {
        return i;
      }
    }
    return 0;
  }

  private static boolean continues(String title, Paragraph before, Paragraph next) {
    String text = next.block().text();
    boolean adjacent = next.index() == before.index() + 1;
    if (!adjacent || HeadingWords.closes(text)) {
      return false;
    }
    return UNFINISHED_TITLE.matcher(title).find()
        || CONTINUES_TITLE.matcher(text).find()
        || CleanText.startsLowerCase(text)
        || (CleanText.wordCount(title) <= 3 && TitleWords.isTitle(text))
        || (!next.block().gapBefore() && !CleanText.endsSentence(title));
  }

  /** Places of a list, named once each. */
  static List<NamedPlace> distinct(List<NamedPlace> places) {
    HeaderFields fields = new HeaderFields();
    fields.places(places);
    return fields.places();
  }
}
