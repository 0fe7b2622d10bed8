package org.vetika.app.dialogue.summary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.Acting;
import org.vetika.app.dialogue.Outcome;
import org.vetika.app.dialogue.Refusal;
import org.vetika.app.dialogue.summary.SummaryResult.Point;
import org.vetika.app.dialogue.summary.SummaryResult.Section;

/** A facilitator writes, moves and deletes the points of a draft. */
@Component
public class EditingPoints {
  private final SummaryWork work;
  private final SummaryStore store;
  private final PointRules rules;
  private final Discussion discussion;

  EditingPoints(SummaryWork work, SummaryStore store, PointRules rules, Discussion discussion) {
    this.work = work;
    this.store = store;
    this.rules = rules;
    this.discussion = discussion;
  }

  /** Adds a point at the end of a section. */
  public Outcome<SummaryResult> add(
      String dialogue, Acting acting, long sectionId, PointContent content) {
    return work.change(
        dialogue,
        acting,
        SummaryEvent.SAVE,
        summary -> {
          Optional<Section> section = summary.section(sectionId);
          if (section.isEmpty()) {
            return Outcome.refused(Refusal.UNKNOWN);
          }
          var empty =
              new Point(
                  store.nextId(),
                  content.number(),
                  content.kind(),
                  content.language(),
                  "",
                  List.of(),
                  List.of(),
                  List.of(),
                  0);
          return rules
              .point(summary, empty, content)
              .map(point -> {
                var points = new ArrayList<>(section.get().points());
                points.add(point);
                return summary.replacing(section.get().withPoints(points));
              });
        });
  }

  /**
   * Saves a point.
   *
   * @param expectedVersion of the point as the editor saw it; when somebody saved it since, the
   *     outcome is {@link Outcome.Overtaken} with theirs
   */
  public Outcome<SummaryResult> save(
      String dialogue, Acting acting, long pointId, int expectedVersion, PointContent content) {
    return work.change(
        dialogue,
        acting,
        SummaryEvent.SAVE,
        onPoint(
            pointId,
            (summary, old) ->
                old.version() != expectedVersion
                    ? new Outcome.Overtaken<>(summary)
                    : rules
                        .point(summary, old, content)
                        .map(point -> summary.replacing(pointId, List.of(point)))));
  }

  /** Deletes a point; not one that an organization holds a reservation against. */
  public Outcome<SummaryResult> delete(
      String dialogue, Acting acting, long pointId, int expectedVersion) {
    return work.change(
        dialogue,
        acting,
        SummaryEvent.SAVE,
        onPoint(
            pointId,
            (summary, old) -> {
              if (old.version() != expectedVersion) {
                return new Outcome.Overtaken<>(summary);
              }
              return discussion.hasReservation(pointId)
                  ? Outcome.refused(Refusal.HAS_RESERVATIONS)
                  : new Outcome.Done<>(summary.replacing(pointId, List.of()));
            }));
  }

  /** Moves a point one place up or down, over section borders. */
  public Outcome<SummaryResult> move(String dialogue, Acting acting, long pointId, boolean up) {
    return work.change(
        dialogue,
        acting,
        SummaryEvent.SAVE,
        onPoint(pointId, (summary, point) -> new Outcome.Done<>(moved(summary, point, up))));
  }

  static SummaryResult moved(SummaryResult summary, Point point, boolean up) {
    List<Section> sections = new ArrayList<>(summary.sections());
    for (int i = 0; i < sections.size(); i++) {
      var points = new ArrayList<>(sections.get(i).points());
      int at = points.indexOf(point);
      int to = up ? at - 1 : at + 1;
      if (at < 0) {
        continue;
      }
      if (to >= 0 && to < points.size()) {
        Collections.swap(points, at, to);
        sections.set(i, sections.get(i).withPoints(points));
      } else if (up ? i > 0 : i < sections.size() - 1) {
        points.remove(at);
        sections.set(i, sections.get(i).withPoints(points));
        int neighbor = up ? i - 1 : i + 1;
        var others = new ArrayList<>(sections.get(neighbor).points());
        others.add(up ? others.size() : 0, point);
        sections.set(neighbor, sections.get(neighbor).withPoints(others));
      }
      break;
    }
    return summary.withSections(sections);
  }

  private interface PointChange {
    Outcome<SummaryResult> apply(SummaryResult summary, Point point);
  }

  private static Function<SummaryResult, Outcome<SummaryResult>> onPoint(
      long pointId, PointChange change) {
    return summary ->
        summary
            .point(pointId)
            .map(point -> change.apply(summary, point))
            .orElseGet(() -> Outcome.refused(Refusal.UNKNOWN));
  }
}
