package org.vetika.app.consistency;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.consistency.counts.SuppressedCounts;

/**
 * What is stated for an indicator, a place and a period.
 *
 * @param place an official code; null for the whole country
 * @param figures of the place, for periods that have a day in common with the period asked for
 * @param withdrawn figures that their parties no longer state
 * @param others figures of other places and periods at the far end of a bridge
 * @param comparisons of {@code figures}, and of each with what a bridge joins it to
 * @param parts the places that it consists of, as far as figures are stated for them, by code
 * @param counts released counts of confidential incidents
 * @param standing the gravest of the comparisons, those of parts not among them
 */
public record SideBySide(
    Indicator indicator,
    Period period,
    @Nullable String place,
    List<Figure> figures,
    List<Figure> withdrawn,
    List<Figure> others,
    List<Comparison> comparisons,
    List<Part> parts,
    List<SuppressedCounts.Count> counts,
    Standing standing) {
  public SideBySide {
    figures = List.copyOf(figures);
    withdrawn = List.copyOf(withdrawn);
    others = List.copyOf(others);
    comparisons = List.copyOf(comparisons);
    parts = List.copyOf(parts);
    counts = List.copyOf(counts);
  }

  /**
   * A place within.
   *
   * @param place an official code
   */
  public record Part(String place, List<Figure> figures, Standing standing) {
    public Part {
      figures = List.copyOf(figures);
    }
  }

  /** Whether anything is stated at all. */
  public boolean isEmpty() {
    return figures.isEmpty() && withdrawn.isEmpty() && parts.isEmpty() && counts.isEmpty();
  }
}
