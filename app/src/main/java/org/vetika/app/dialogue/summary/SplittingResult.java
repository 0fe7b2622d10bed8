package org.vetika.app.dialogue.summary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.Acting;
import org.vetika.app.dialogue.Outcome;
import org.vetika.app.dialogue.PlainText;
import org.vetika.app.dialogue.Refusal;
import org.vetika.app.dialogue.summary.SummaryResult.Point;

/** Cuts a point of a draft in two or more, without losing a letter of it. */
@Component
public class SplittingResult {
  private static final Pattern SPACE = Pattern.compile("[\\s\\u200b]+");

  private final SummaryWork work;
  private final SummaryStore store;

  SplittingResult(SummaryWork work, SummaryStore store) {
    this.work = work;
    this.store = store;
  }

  /**
   * The first part keeps the number and what was said about the point; the others follow it and
   * take its kind, topics and addressees.
   *
   * @param parts two or more, together the whole text but for white space
   */
  public Outcome<SummaryResult> split(
      String dialogue, Acting acting, long pointId, int expectedVersion, List<String> parts) {
    return work.change(
        dialogue,
        acting,
        SummaryEvent.SAVE,
        summary ->
            summary
                .point(pointId)
                .map(point ->
                    point.version() == expectedVersion
                        ? split(summary, point, parts)
                        : new Outcome.Overtaken<>(summary))
                .orElseGet(() -> Outcome.refused(Refusal.UNKNOWN)));
  }

  private Outcome<SummaryResult> split(SummaryResult summary, Point point, List<String> parts) {
    List<String> texts =
        parts.stream().map(PlainText::clean).filter(part -> !part.isEmpty()).toList();
    if (texts.size() < 2) {
      return Outcome.refused(Refusal.EMPTY_TEXT);
    }
    if (!letters(String.join("", texts)).equals(letters(point.text()))) {
      return Outcome.refused(Refusal.TEXT_LOST);
    }
    if (!point.translations().isEmpty()) {
      return Outcome.refused(Refusal.HAS_TRANSLATIONS);
    }
    Set<String> taken =
        summary.points().map(Point::number).collect(Collectors.toCollection(HashSet::new));
    var points = new ArrayList<Point>();
    points.add(point.withText(texts.getFirst()));
    for (String text : texts.subList(1, texts.size())) {
      String number = PointNumbers.splitOff(point.number(), taken);
      taken.add(number);
      points.add(
          new Point(
              store.nextId(),
              number,
              point.kind(),
              point.language(),
              text,
              point.topics(),
              point.addressees(),
              List.of(),
              0));
    }
    return new Outcome.Done<>(summary.replacing(point.id(), points));
  }

  private static String letters(String text) {
    return SPACE.matcher(text).replaceAll("");
  }
}
