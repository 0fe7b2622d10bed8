package org.vetika.app.dialogue.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts printed lines together to paragraphs: across line ends, hyphens and pages. */
final class ParagraphAssembly {
  private static final int HEAD = 12;
  private static final DateFinder DATES = new DateFinder(false);
  private static final Pattern LOWER_CASE_WORD = Pattern.compile("(?:^|\\s)\\p{Ll}{3,}");

  private static final int LONGEST_KIND = 5;

  /** "Radio: …", "Number of participants: …". */
  private static final Pattern FIELD =
      Pattern.compile("^\\p{Lu}\\p{L}*(?: \\p{L}+){0,2}\\s?:\\s+\\S");

  private static final Pattern KEYED = Pattern.compile("^[^:៖]{3,60}[:៖]\\s*\\S");
  private static final Pattern KHMER_CONNECTOR =
      Pattern.compile(
          "^(?:ក្នុង|នៅ|ដែល|និង|ឬ|ដើម្បី|ដោយ|ព្រោះ|ពី|ទៅ|តាម|ហើយ|ប៉ុន្តែ|រវាង|របស់|នៃ|ជាមួយ|ឱ្យ|ឲ្យ|ព្រមទាំង|រហូត)");

  private final List<TextLine> lines;
  private final LineLayout layout;
  private final LineJoin joining;
  private final boolean spaced;
  private final LineLabels labels = new LineLabels();
  private final List<Block> blocks = new ArrayList<>();
  private String paragraph = "";
  private int firstLine;

  private ParagraphAssembly(List<TextLine> lines, boolean spaced) {
    this.lines = lines;
    this.layout = new LineLayout(lines, !spaced);
    this.joining = new LineJoin(lines);
    this.spaced = spaced;
  }

  /**
   * The paragraphs of {@code lines}, none of which is blank.
   *
   * @param spaced whether a line end stands for a space between Khmer letters (typed text) or may
   *     have been set between two words without one (PDF)
   */
  static List<Block> of(List<TextLine> lines, boolean spaced, ReadingBudget budget)
      throws RefusedException {
    ParagraphAssembly assembly = new ParagraphAssembly(lines, spaced);
    for (int i = 0; i < lines.size(); i++) {
      budget.tick();
      assembly.add(i);
    }
    assembly.finish();
    return assembly.blocks;
  }

  private void add(int at) {
    String line = lines.get(at).text();
    if (at == 0 || startsParagraph(at, line.strip())) {
      finish();
      paragraph = line;
      firstLine = at;
    } else {
      paragraph = joining.join(paragraph, line, spaced);
    }
  }

  private boolean startsParagraph(int at, String line) {
    String before = lines.get(at - 1).text().strip();
    boolean early = layout.endsEarly(at);
    Optional<PointLabel> label = PointLabels.at(line);
    if (label.isPresent()
        && labels.starts(label.get(), paragraph.strip(), layout.isGap(at) || early)) {
      return true;
    }
    if (label.isPresent() && !layout.isGap(at)) {
      return false;
    }
    if (isLabelAlone(paragraph.strip())) {
      return false;
    }
    boolean dated =
        isDateAlone(line) || isDateAlone(before) || (layout.isGap(at) && beginsWithDate(line));
    if (isKindTitle(before, line)
        || (at < HEAD && FIELD.matcher(line).find() && FIELD.matcher(paragraph).find())) {
      return true;
    }
    if (at < HEAD && (dated || HeaderReader.isField(line) || HeaderReader.isDraft(before))) {
      return true;
    }
    boolean unfinished =
        !CleanText.endsSentence(before)
            && (CleanText.startsLowerCase(line) || isAmountInSentence(before, line));
    if (isBrokenWord(before) && !layout.isGap(at)) {
      return false;
    }
    if (CleanText.endsSentence(before) && HeadingWords.closes(line)) {
      return true;
    }
    if (!layout.isGap(at) && (isRestOfList(before) || isRestOfKhmerPoint(at, before, line))) {
      return false;
    }
    if (layout.isGap(at)) {
      return !goesOnAcrossGap(at, before, unfinished, early);
    }
    boolean goesOn = unfinished || CleanText.startsLowerCase(line);
    return layout.isWrapped() ? early && !goesOn : !goesOn;
  }

  /** "Phnom Penh, June 02, 2021": never part of the title before or the text after. */
  private static boolean isDateAlone(String line) {
    if (line.length() > 60) {
      return false;
    }
    if (HeadLine.isOpenDate(line)) {
      return true;
    }
    List<FoundDate> dates = DATES.findAll(line);
    if (dates.isEmpty()) {
      return false;
    }
    String rest =
        line.substring(0, dates.getFirst().start()) + line.substring(dates.getLast().end());
    return rest.length() <= 30 && !LOWER_CASE_WORD.matcher(rest).find() && !rest.contains("(");
  }

  private static boolean beginsWithDate(String line) {
    return DATES.findAll(line).stream().anyMatch(date -> date.start() == 0);
  }

  /** "… and about / 1.5 M riel": no label, so a number in a sentence. */
  private boolean isAmountInSentence(String before, String line) {
    return layout.isWrapped() && before.length() > 20 && Character.isDigit(line.charAt(0));
  }

  /** "Challenges:" alone, or at the beginning of a sentence. */
  private static boolean isKindTitle(String before, String line) {
    boolean title =
        HeadingRule.endsWithColon(line)
            && CleanText.wordCount(line) <= LONGEST_KIND
            && KindWords.of(line) != null;
    boolean lead = CleanText.endsSentence(before) && KindWords.ofLead(line) != null;
    return Character.isUpperCase(line.charAt(0)) && (title || lead);
  }

  /** "Participating organizations: A (A); / B (B)": what begins on one line goes on after it. */
  private boolean isRestOfList(String before) {
    return (before.endsWith(",") || before.endsWith(";")) && KEYED.matcher(paragraph).find();
  }

  /** Khmer has no small letters that would show that a point goes on. */
  private boolean isRestOfKhmerPoint(int at, String before, String line) {
    PointLabel point = PointLabels.at(paragraph.strip()).orElse(null);
    if (point == null
        || CleanText.endsSentence(before)
        || HeadingRule.endsWithColon(line)
        || !CleanText.isKhmer(line.charAt(0))
        || KindWords.isNamedIn(line)
        || HeadingWords.holdsNoResults(line)) {
      return false;
    }
    return KHMER_CONNECTOR.matcher(line).find() || isFollowedByNext(point, at);
  }

  private boolean isFollowedByNext(PointLabel point, int at) {
    if (point.isBullet() || at + 1 >= lines.size() || layout.isGap(at + 1)) {
      return false;
    }
    return PointLabels.at(lines.get(at + 1).text())
        .filter(next -> next.key().equals(point.key()))
        .filter(next -> next.lastValue() == point.lastValue() + 1)
        .isPresent();
  }

  private static boolean isLabelAlone(String text) {
    return text.length() <= 8
        && PointLabels.at(text).filter(label -> label.rest().isEmpty()).isPresent();
  }

  private static boolean isBrokenWord(String before) {
    return before.length() > 2
        && LineJoin.isHyphen(before.charAt(before.length() - 1))
        && Character.isLetter(before.charAt(before.length() - 2));
  }

  private boolean goesOnAcrossGap(int at, String before, boolean unfinished, boolean early) {
    boolean newPage = lines.get(at).turns() || lines.get(at).page() != lines.get(at - 1).page();
    if (isBrokenWord(before)) {
      return newPage;
    }
    if (!layout.isWrapped() || CleanText.endsSentence(before)) {
      return false;
    }
    return (unfinished && (newPage || !early)) || (newPage && !early && blocks.size() > 1);
  }

  private void finish() {
    String text = CleanText.collapse(paragraph);
    if (!text.isEmpty()) {
      blocks.add(
          Block.plain(
              text, lines.get(firstLine).page(), firstLine == 0 || layout.isGap(firstLine)));
    }
    paragraph = "";
  }
}
