package org.vetika.app.dialogue.summary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.Acting;
import org.vetika.app.dialogue.Outcome;
import org.vetika.app.dialogue.Refusal;
import org.vetika.app.dialogue.summary.SummaryResult.Addressee;
import org.vetika.app.dialogue.summary.SummaryResult.Point;

/** Joins a point of a draft with the one after it in its section. */
@Component
public class JoiningResults {
  private final SummaryWork work;
  private final Discussion discussion;

  JoiningResults(SummaryWork work, Discussion discussion) {
    this.work = work;
    this.discussion = discussion;
  }

  /** The first keeps its number and kind and gets the text, topics and addressees of the second. */
  public Outcome<SummaryResult> joinWithNext(
      String dialogue, Acting acting, long pointId, int expectedVersion) {
    return work.change(
        dialogue,
        acting,
        SummaryEvent.SAVE,
        summary ->
            summary
                .point(pointId)
                .map(point ->
                    point.version() == expectedVersion
                        ? join(summary, point)
                        : new Outcome.Overtaken<>(summary))
                .orElseGet(() -> Outcome.refused(Refusal.UNKNOWN)));
  }

  private Outcome<SummaryResult> join(SummaryResult summary, Point first) {
    List<Point> points = summary.sectionOf(first.id()).orElseThrow().points();
    int next = points.indexOf(first) + 1;
    if (next >= points.size() || points.get(next).language() != first.language()) {
      return Outcome.refused(Refusal.NOTHING_TO_JOIN);
    }
    Point second = points.get(next);
    if (!first.translations().isEmpty() || !second.translations().isEmpty()) {
      return Outcome.refused(Refusal.HAS_TRANSLATIONS);
    }
    if (discussion.hasReservation(second.id())) {
      return Outcome.refused(Refusal.HAS_RESERVATIONS);
    }
    return new Outcome.Done<>(
        summary
            .replacing(second.id(), List.of())
            .replacing(first.id(), List.of(joined(first, second))));
  }

  static Point joined(Point first, Point second) {
    var topics = new ArrayList<>(first.topics());
    topics.addAll(second.topics());
    var addressees = new LinkedHashSet<Addressee>(first.addressees());
    addressees.addAll(second.addressees());
    return new Point(
        first.id(),
        first.number(),
        first.kind() == null ? second.kind() : first.kind(),
        first.language(),
        first.text() + "\n" + second.text(),
        topics,
        List.copyOf(addressees),
        List.of(),
        first.version());
  }
}
