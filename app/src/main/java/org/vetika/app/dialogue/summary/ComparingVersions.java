package org.vetika.app.dialogue.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.summary.SummaryResult.Point;

/** Compares any two versions of a summary result, point by point. */
@Component
public class ComparingVersions {
  private final SummaryStore store;
  private final SummaryVersions versions;

  ComparingVersions(SummaryStore store, SummaryVersions versions) {
    this.store = store;
    this.versions = versions;
  }

  /**
   * A point in both versions or one of them.
   *
   * @param oldNumber null when the point is new
   * @param newNumber null when the point is gone
   */
  public record PointChange(
      @Nullable String oldNumber, @Nullable String newNumber, List<WordDiff.Change> text) {
    public boolean same() {
      return oldNumber != null
          && oldNumber.equals(newNumber)
          && text.stream().allMatch(change -> change.kind() == WordDiff.Kind.SAME);
    }
  }

  /** Points of the newer version in their order, then those that are gone; empty if unknown. */
  public Optional<List<PointChange>> compare(String dialogueNumber, int before, int after) {
    return store
        .find(dialogueNumber)
        .flatMap(summary ->
            versions
                .content(summary.id(), before)
                .flatMap(
                    old -> versions.content(summary.id(), after).map(now -> between(old, now))));
  }

  static List<PointChange> between(SummaryResult old, SummaryResult now) {
    var changes = new ArrayList<PointChange>();
    now.points().forEach(point -> changes.add(change(old.point(point.id()).orElse(null), point)));
    old.points()
        .filter(point -> now.point(point.id()).isEmpty())
        .forEach(point -> changes.add(change(point, null)));
    return List.copyOf(changes);
  }

  private static PointChange change(@Nullable Point old, @Nullable Point now) {
    return new PointChange(
        old == null ? null : old.number(),
        now == null ? null : now.number(),
        WordDiff.between(old == null ? "" : old.text(), now == null ? "" : now.text()));
  }
}
