package org.vetika.app.gazetteer.map;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Divides counts into at most five shades with about as many provinces each (quantiles): a single
 * large province does not leave all others pale. Equal counts always share a shade.
 */
public final class ShadeScale {

  /** How many shades the style sheet has: {@code m0} to {@code m4}. */
  public static final int SHADES = 5;

  private final List<Step> steps;

  private ShadeScale(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  /** A scale over all the given counts; without any count it has no step. */
  public static ShadeScale of(List<Integer> values) {
    return new ShadeScale(quantiles(values, 0));
  }

  /**
   * A scale that keeps small counts hidden: shade 0 stands for every count below {@code
   * hiddenBelow}, the shown counts share the other shades.
   *
   * @param shown the counts that may be shown, each at least {@code hiddenBelow}
   * @param hiddenBelow the smallest count that may be shown, such as 5
   */
  public static ShadeScale protecting(List<Integer> shown, int hiddenBelow) {
    if (shown.stream().anyMatch(count -> count < hiddenBelow)) {
      throw new IllegalArgumentException(
          "a count below %d must stay hidden".formatted(hiddenBelow));
    }
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(0, 0, hiddenBelow - 1));
    steps.addAll(quantiles(shown, 1));
    return new ShadeScale(steps);
  }

  private static List<Step> quantiles(List<Integer> values, int firstShade) {
    List<Integer> sorted = values.stream().sorted().toList();
    List<Integer> lowest = lowestOfEach(sorted, SHADES - firstShade);
    return IntStream.range(0, lowest.size())
        .mapToObj(i ->
            new Step(
                firstShade + i,
                lowest.get(i),
                i + 1 < lowest.size() ? lowest.get(i + 1) - 1 : sorted.getLast()))
        .toList();
  }

  private static List<Integer> lowestOfEach(List<Integer> sorted, int shades) {
    List<Integer> distinct = sorted.stream().distinct().toList();
    if (distinct.size() <= shades) {
      return distinct;
    }
    return IntStream.range(0, shades)
        .mapToObj(i -> sorted.get(sorted.size() * i / shades))
        .distinct()
        .toList();
  }

  /** The shade of a count; empty when it lies outside all steps. */
  public OptionalInt shade(int count) {
    return steps.stream()
        .filter(step -> step.from() <= count && count <= step.to())
        .mapToInt(Step::shade)
        .findFirst();
  }

  /** The steps from light to dark, for the legend. */
  public List<Step> steps() {
    return steps;
  }

  /**
   * One shade and the counts it stands for.
   *
   * @param shade 0 to 4, the class {@code m0} to {@code m4}
   * @param from lowest count, included
   * @param to highest count, included
   */
  public record Step(int shade, int from, int to) {

    /** "8–10", or "8" when the step is one count; digits as the page writes them. */
    public String label(IntFunction<String> digits) {
      return from == to ? digits.apply(from) : digits.apply(from) + "–" + digits.apply(to);
    }
  }
}
