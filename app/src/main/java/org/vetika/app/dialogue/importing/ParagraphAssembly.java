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
    if (at < HEAD && (isDateAlone(line) || isDateAlone(before))) {
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

  /** "… and about / 1.5 M riel": no label, so a number in a sentence. */
  private boolean isAmountInSentence(String before, String line) {
    return layout.isWrapped() && before.length() > 20 && Character.isDigit(line.charAt(0));
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
