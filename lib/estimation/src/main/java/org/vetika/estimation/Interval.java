package org.vetika.estimation;

/**
 * A range that holds the true number in a stated share of cases like this, if the assumptions hold.
 *
 * @param lower at least the number of known cases
 * @param upper may be infinite: then the data set no upper limit
 * @param level between 0 and 1, such as 0.95
 */
public record Interval(double lower, double upper, double level) {
  /** Whether the number lies in the range. */
  public boolean contains(double number) {
    return number >= lower && number <= upper;
  }
}
