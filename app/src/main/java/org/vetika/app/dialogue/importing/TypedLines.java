package org.vetika.app.dialogue.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the lines as they were typed in a print of text whose lines were too long for the paper:
 * each typed line is then a full line and a short rest, and the text goes on across the white space
 * between them.
 */
final class TypedLines {
  private static final int FEWEST = 6;
  private static final double BROKEN_SHARE = 0.3;
  private static final double CONTINUING_SHARE = 0.25;

  private TypedLines() {}

  /** The typed lines, measured in characters; empty when the printed lines are no rests of such. */
  static Optional<List<TextLine>> of(List<TextLine> printed) {
    double edge = printed.stream().mapToDouble(TextLine::end).max().orElse(0);
    List<List<TextLine>> groups = new ArrayList<>();
    for (TextLine line : printed) {
      TextLine before = groups.isEmpty() ? null : groups.getLast().getLast();
      if (before == null || !isRest(before, line, edge)) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(line);
    }
    if (!areTyped(groups)) {
      return Optional.empty();
    }
    LineJoin joining = new LineJoin(printed);
    return Optional.of(groups.stream().map(group -> joined(group, joining)).toList());
  }

  private static boolean isRest(TextLine before, TextLine line, double edge) {
    boolean full = before.endWithFirstWordOf(line) > edge || before.isCut();
    boolean point =
        CleanText.endsSentence(before.text().strip())
            && PointLabels.at(line.text()).filter(label -> !label.isBullet()).isPresent();
    if (point) {
      return false;
    }
    return line.gap() == 1 || (full && line.page() != before.page());
  }

  private static boolean areTyped(List<List<TextLine>> groups) {
    long broken = groups.stream().filter(group -> group.size() > 1).count();
    long continuing = 0;
    for (int i = 1; i < groups.size(); i++) {
      String before = groups.get(i - 1).getLast().text().strip();
      TextLine next = groups.get(i).getFirst();
      boolean goesOn = CleanText.startsLowerCase(next.text().strip()) && next.gap() > 1;
      continuing += goesOn && !CleanText.endsSentence(before) ? 1 : 0;
    }
    return groups.size() >= FEWEST
        && broken >= BROKEN_SHARE * groups.size()
        && continuing >= CONTINUING_SHARE * groups.size();
  }

  private static TextLine joined(List<TextLine> group, LineJoin joining) {
    String text = group.getFirst().text();
    for (TextLine rest : group.subList(1, group.size())) {
      text = joining.join(text, rest.text(), false);
    }
    return TextLine.typed(text, group.getFirst().page(), group.getFirst().gap());
  }
}
