package org.vetika.estimation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/**
 * A model without what its empty overlaps decide beforehand.
 *
 * <p>Where lists with a parameter of their own share no case, the parameter's estimate is minus
 * infinity and the overlap's patterns have mean 0: both leave the model.
 *
 * @param terms the empty set first, then the sets whose parameters are finite
 * @param used by pattern: observed patterns that keep a positive mean; pattern 0 is not observed
 */
record ReducedModel(int[] terms, boolean[] used) {
  private static final double RANK_TOLERANCE = 1e-9;
  private static final double POSITIVE = 1e-6;

  static ReducedModel of(MembershipCounts counts, LogLinearModel model) {
    boolean[] used = new boolean[counts.patterns()];
    Arrays.fill(used, 1, used.length, true);
    List<Integer> terms = new ArrayList<>(List.of(0));
    for (int term : model.terms()) {
      if (counts.overlap(term) > 0) {
        terms.add(term);
      } else {
        drop(used, term);
      }
    }
    return new ReducedModel(terms.stream().mapToInt(Integer::intValue).toArray(), used);
  }

  private static void drop(boolean[] used, int term) {
    for (int pattern = 1; pattern < used.length; pattern++) {
      used[pattern] &= (pattern & term) != term;
    }
  }

  int cells() {
    return patterns().length;
  }

  private int[] patterns() {
    int[] patterns = new int[used.length];
    int cells = 0;
    for (int pattern = 1; pattern < used.length; pattern++) {
      if (used[pattern]) {
        patterns[cells++] = pattern;
      }
    }
    return Arrays.copyOf(patterns, cells);
  }

  /** Whether the columns of the design are linearly independent over the patterns used. */
  boolean identifiable() {
    if (cells() == used.length - 1) {
      // Hierarchical without the top term: of full rank by construction.
      return true;
    }
    return cells() >= terms.length && rank() == terms.length;
  }

  private int rank() {
    double[][] rows = design();
    int rank = 0;
    for (int column = 0; column < terms.length; column++) {
      int pivot = pivot(rows, rank, column);
      if (pivot < 0) {
        continue;
      }
      double[] swapped = rows[pivot];
      rows[pivot] = rows[rank];
      rows[rank] = swapped;
      for (int row = rank + 1; row < rows.length; row++) {
        eliminate(rows[row], swapped, column);
      }
      rank++;
    }
    return rank;
  }

  private static int pivot(double[][] rows, int from, int column) {
    int best = -1;
    double largest = RANK_TOLERANCE;
    for (int row = from; row < rows.length; row++) {
      if (Math.abs(rows[row][column]) > largest) {
        largest = Math.abs(rows[row][column]);
        best = row;
      }
    }
    return best;
  }

  private static void eliminate(double[] row, double[] pivot, int from) {
    double factor = row[from] / pivot[from];
    for (int column = from; column < row.length; column++) {
      row[column] -= factor * pivot[column];
    }
  }

  private double[][] design() {
    int[] patterns = patterns();
    double[][] rows = new double[patterns.length][terms.length];
    for (int cell = 0; cell < patterns.length; cell++) {
      for (int index = 0; index < terms.length; index++) {
        rows[cell][index] = (patterns[cell] & terms[index]) == terms[index] ? 1 : 0;
      }
    }
    return rows;
  }

  /**
   * Whether a finite maximum exists: whether some table with all cells positive has the same sums
   * as the observed one. Maximizes s such that {@code A(z + s) = Ay, z ≥ 0, s ≥ 0}.
   */
  boolean hasMaximum(double[] observed) {
    int[] patterns = patterns();
    if (Arrays.stream(patterns).allMatch(pattern -> observed[pattern] > 0)) {
      return true;
    }
    double[][] design = design();
    List<LinearConstraint> constraints = new ArrayList<>();
    for (int index = 0; index < terms.length; index++) {
      constraints.add(sameSum(design, patterns, index, observed));
    }
    double[] goal = new double[patterns.length + 1];
    goal[patterns.length] = 1;
    double[] best =
        new SimplexSolver()
            .optimize(
                new LinearObjectiveFunction(goal, 0),
                new LinearConstraintSet(constraints),
                GoalType.MAXIMIZE,
                new NonNegativeConstraint(true))
            .getPoint();
    return best[patterns.length] > POSITIVE;
  }

  private static LinearConstraint sameSum(
      double[][] design, int[] patterns, int index, double[] observed) {
    double[] coefficients = new double[patterns.length + 1];
    double sum = 0;
    for (int cell = 0; cell < patterns.length; cell++) {
      coefficients[cell] = design[cell][index];
      coefficients[patterns.length] += design[cell][index];
      sum += design[cell][index] * observed[patterns[cell]];
    }
    return new LinearConstraint(coefficients, Relationship.EQ, sum);
  }
}
