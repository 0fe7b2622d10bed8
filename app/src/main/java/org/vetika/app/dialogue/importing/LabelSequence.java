package org.vetika.app.dialogue.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.importing.PointLabel.Style;

/** Gives each paragraph its label, and takes it away where nothing of a list is around it. */
final class LabelSequence {
  private static final int HIGH = 40;
  private static final int LONGEST_TITLE = 4;
  private static final String SECTION_FORM = "@section";
  private static final Pattern CLOCK_OR_TITLE = Pattern.compile("^(?:E\\.|H\\.?E\\b|Mr\\b|Dr\\b)");

  private LabelSequence() {}

  static List<Paragraph> label(List<Block> blocks) {
    List<@Nullable PointLabel> labels = new ArrayList<>();
    for (Block block : blocks) {
      Optional<PointLabel> label = block.aside() ? Optional.empty() : PointLabels.of(block);
      labels.add(label.orElse(null));
    }
    markSections(blocks, labels);
    List<Paragraph> paragraphs = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      boolean automatic = blocks.get(i).label() != null;
      PointLabel label = labels.get(i);
      boolean kept = label != null && (automatic || isBelievable(labels, i, label));
      paragraphs.add(new Paragraph(i, blocks.get(i), kept ? label : null));
    }
    return paragraphs;
  }

  /** Sections whose number has no punctuation, or is written like those of their points. */
  private static void markSections(List<Block> blocks, List<@Nullable PointLabel> labels) {
    for (int i = 0; i + 1 < blocks.size(); i++) {
      PointLabel label = labels.get(i);
      PointLabel next = labels.get(i + 1);
      if (next == null || blocks.get(i).aside()) {
        continue;
      }
      if (label == null) {
        labels.set(i, WordLabels.sectionAbove(blocks.get(i).text(), next).orElse(null));
      } else if (opensSameList(i == 0 ? null : labels.get(i - 1), label, next)) {
        labels.set(i, label.as(SECTION_FORM));
      }
    }
  }

  /** "2. Challenges:" above "1. …". */
  private static boolean opensSameList(
      @Nullable PointLabel before, PointLabel label, PointLabel next) {
    boolean continues =
        before != null
            && before.key().equals(label.key())
            && before.lastValue() == label.lastValue() - 1
            && !HeadingRule.endsWithColon(label.rest());
    return !continues
        && !label.isBullet()
        && next.key().equals(label.key())
        && next.lastValue() == 1
        && CleanText.wordCount(label.rest()) <= LONGEST_TITLE
        && HeadingRule.isTitleLike(label.rest())
        && KindWords.of(label.rest()) != null;
  }

  private static boolean isBelievable(List<@Nullable PointLabel> labels, int at, PointLabel label) {
    if (!label.isBullet() && CLOCK_OR_TITLE.matcher(label.rest()).find()) {
      return false;
    }
    boolean initial = label.style() == Style.UPPER_LETTER && label.form().equals(".");
    boolean lone = label.style() == Style.DECIMAL && label.depth() == 1 && label.lastValue() > HIGH;
    boolean code = label.form().matches("[A-Z]\\.");
    return (!initial && !lone && !code) || hasNeighbor(labels, at, label);
  }

  private static boolean hasNeighbor(List<@Nullable PointLabel> labels, int at, PointLabel label) {
    int roman = label.number() == null ? 0 : RomanNumber.value(label.number());
    for (int i = Math.max(0, at - 400); i < Math.min(labels.size(), at + 400); i++) {
      PointLabel other = labels.get(i);
      if (i != at
          && other != null
          && other.form().equals(label.form())
          && (Math.abs(other.lastValue() - label.lastValue()) == 1
              || (other.style() == Style.UPPER_ROMAN && other.lastValue() == roman - 1))) {
        return true;
      }
    }
    return false;
  }
}
