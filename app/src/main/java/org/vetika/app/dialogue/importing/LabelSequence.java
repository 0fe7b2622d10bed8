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
  private static final Pattern CLOCK_OR_TITLE = Pattern.compile("^(?:E\\.|H\\.?E\\b|Mr\\b|Dr\\b)");

  private LabelSequence() {}

  static List<Paragraph> label(List<Block> blocks) {
    List<@Nullable PointLabel> labels = new ArrayList<>();
    for (Block block : blocks) {
      Optional<PointLabel> label = block.aside() ? Optional.empty() : PointLabels.of(block);
      labels.add(label.orElse(null));
    }
    for (int i = 0; i + 1 < blocks.size(); i++) {
      PointLabel next = labels.get(i + 1);
      if (labels.get(i) == null && next != null && !blocks.get(i).aside()) {
        labels.set(i, WordLabels.sectionAbove(blocks.get(i).text(), next).orElse(null));
      }
    }
    List<Paragraph> paragraphs = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      boolean automatic = blocks.get(i).label() != null;
      PointLabel label = labels.get(i);
      boolean kept = label != null && (automatic || isBelievable(labels, i, label));
      paragraphs.add(new Paragraph(i, blocks.get(i), kept ? label : null));
    }
    return paragraphs;
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
    for (int i = Math.max(0, at - 400); i < Math.min(labels.size(), at + 400); i++) {
      PointLabel other = labels.get(i);
      if (i != at
          && other != null
          && other.form().equals(label.form())
          && Math.abs(other.lastValue() - label.lastValue()) == 1) {
        return true;
      }
    }
    return false;
  }
}
