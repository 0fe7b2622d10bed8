package org.vetika.estimation;

/**
 * Linear equations with a symmetric, positive definite matrix, solved in place (Cholesky).
 *
 * <p>A direction in which the matrix is flat to rounding is left out: the unknown becomes 0.
 */
final class PositiveDefinite {
  private static final double FLAT = 1e-13;
  private static final double WALL = 1e100;

  private final int size;

  /** The lower triangle, row by row; filled by the caller, replaced by its factor. */
  final double[] matrix;

  PositiveDefinite(int size) {
    this.size = size;
    this.matrix = new double[size * size];
  }

  void factor() {
    for (int row = 0; row < size; row++) {
      int at = row * size;
      for (int column = 0; column < row; column++) {
        matrix[at + column] =
            (matrix[at + column] - product(at, column * size, column))
                / matrix[column * size + column];
      }
      double diagonal = matrix[at + row];
      double pivot = diagonal - product(at, at, row);
      matrix[at + row] = pivot > FLAT * diagonal ? Math.sqrt(pivot) : WALL;
    }
  }

  private double product(int row, int other, int length) {
    double sum = 0;
    for (int index = 0; index < length; index++) {
      sum += matrix[row + index] * matrix[other + index];
    }
    return sum;
  }

  /** Replaces the right side by the solution; {@link #factor} must have run. */
  void solve(double[] side) {
    forward(side);
    for (int row = size - 1; row >= 0; row--) {
      double value = side[row];
      for (int below = row + 1; below < size; below++) {
        value -= matrix[below * size + row] * side[below];
      }
      side[row] = value / matrix[row * size + row];
    }
  }

  /** The element of the inverse at the first row and column. */
  double firstOfInverse() {
    double[] side = new double[size];
    side[0] = 1;
    forward(side);
    double sum = 0;
    for (double value : side) {
      sum += value * value;
    }
    return sum;
  }

  private void forward(double[] side) {
    for (int row = 0; row < size; row++) {
      double value = side[row];
      for (int column = 0; column < row; column++) {
        value -= matrix[row * size + column] * side[column];
      }
      side[row] = value / matrix[row * size + row];
    }
  }
}
