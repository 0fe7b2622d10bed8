package org.vetika.app.issue.responsiveness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The share answered within so many days, estimated by Kaplan and Meier (1958, "Nonparametric
 * estimation from incomplete observations", Journal of the American Statistical Association 53) so
 * that those who still wait count for as long as they have waited. The interval is the log-log one
 * of Kalbfleisch and Prentice with Greenwood's variance, at 95 %.
 *
 * @param count all turns, answered or not
 * @param steps by day, rising; empty when nothing was answered yet
 */
public record KaplanMeier(long count, List<Step> steps) {
  private static final double QUANTILE_95 = 1.959963984540054;

  /**
   * From this day on.
   *
   * @param day days from the first day of the turn
   * @param atRisk how many waited up to this day
   * @param answered how many were answered on it
   * @param share answered by the end of this day, 0 to 1
   * @param lower bound of the 95 % interval of the share
   * @param upper bound of it
   */
  public record Step(
      int day, long atRisk, long answered, double share, double lower, double upper) {}

  /**
   * Turns by how long they took.
   *
   * @param answered how many were answered after so many days
   * @param left how many left unanswered after so many days (still waiting, or passed on)
   * @param never how many were taken away because no answer came: they stay among those at risk
   */
  public static KaplanMeier of(Map<Integer, Long> answered, Map<Integer, Long> left, long never) {
    var days = new TreeMap<Integer, long[]>();
    answered.forEach((day, count) -> days.computeIfAbsent(day, any -> new long[2])[0] += count);
    left.forEach((day, count) -> days.computeIfAbsent(day, any -> new long[2])[1] += count);
    long atRisk = never + sum(answered) + sum(left);
    long all = atRisk;
    double unanswered = 1;
    double greenwood = 0;
    var steps = new ArrayList<Step>();
    for (Map.Entry<Integer, long[]> each : days.entrySet()) {
      long events = each.getValue()[0];
      if (events > 0) {
        unanswered *= 1 - (double) events / atRisk;
        greenwood += atRisk > events ? (double) events / ((double) atRisk * (atRisk - events)) : 0;
        steps.add(step(each.getKey(), atRisk, events, unanswered, greenwood));
      }
      atRisk -= events + each.getValue()[1];
    }
    return new KaplanMeier(all, List.copyOf(steps));
  }

  /** The share answered within so many days. */
  public double within(int days) {
    return steps.stream()
        .filter(step -> step.day() <= days)
        .reduce((earlier, later) -> later)
        .map(Step::share)
        .orElse(0.0);
  }

  private static Step step(int day, long atRisk, long events, double unanswered, double greenwood) {
    double share = 1 - unanswered;
    if (unanswered <= 0 || unanswered >= 1) {
      return new Step(day, atRisk, events, share, share, share);
    }
    double log = Math.log(unanswered);
    double spread = QUANTILE_95 * Math.sqrt(greenwood) / Math.abs(log);
    return new Step(
        day,
        atRisk,
        events,
        share,
        1 - Math.exp(log * Math.exp(-spread)),
        1 - Math.exp(log * Math.exp(spread)));
  }

  private static long sum(Map<Integer, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
