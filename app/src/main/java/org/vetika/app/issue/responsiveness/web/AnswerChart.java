package org.vetika.app.issue.responsiveness.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vetika.app.issue.responsiveness.KaplanMeier;
import org.vetika.app.web.PageContext;

/**
 * The share answered by day, as a drawing of 640 × 260 units whose plot goes from (48, 12) to (628,
 * 220).
 *
 * @param curve path of the share
 * @param band path around its 95 % interval
 * @param marks labels of the axes
 * @param title read out in place of the drawing
 */
public record AnswerChart(String curve, String band, List<Mark> marks, String title) {
  private static final double LEFT = 48;
  private static final double TOP = 12;
  private static final double WIDTH = 580;
  private static final double HEIGHT = 208;
  private static final int LEAST_DAYS = 90;

  /** A label with the line it stands at. */
  public record Mark(String text, double x, double y, boolean below) {}

  static AnswerChart of(KaplanMeier time, PageContext page) {
    int last = Math.max(LEAST_DAYS, (time.steps().getLast().day() / 30 + 1) * 30);
    var curve = new StringBuilder(point('M', 0, 0, last));
    var upper = new StringBuilder(point('M', 0, 0, last));
    var lower = new ArrayList<String>();
    double share = 0;
    double low = 0;
    double high = 0;
    for (KaplanMeier.Step step : time.steps()) {
      curve
          .append(point('L', step.day(), share, last))
          .append(point('L', step.day(), step.share(), last));
      upper
          .append(point('L', step.day(), high, last))
          .append(point('L', step.day(), step.upper(), last));
      lower.addFirst(point('L', step.day(), low, last));
      lower.addFirst(point('L', step.day(), step.lower(), last));
      share = step.share();
      low = step.lower();
      high = step.upper();
    }
    curve.append(point('L', last, share, last));
    upper.append(point('L', last, high, last)).append(point('L', last, low, last));
    lower.forEach(upper::append);
    return new AnswerChart(
        curve.toString(),
        upper.append('Z').toString(),
        marks(last, page),
        page.t(
            "issue-statistics.chart.title",
            time.count(),
            Math.round(100 * time.within(30)),
            Math.round(100 * time.within(LEAST_DAYS))));
  }

  private static List<Mark> marks(int last, PageContext page) {
    var marks = new ArrayList<Mark>();
    for (int percent = 0; percent <= 100; percent += 25) {
      marks.add(
          new Mark(page.t("issue-statistics.percent", percent), LEFT, y(percent / 100.0), false));
    }
    int step = last <= 180 ? 30 : last / 6 / 30 * 30;
    for (int day = 0; day <= last; day += step) {
      marks.add(new Mark(page.number(day), x(day, last), TOP + HEIGHT, true));
    }
    return List.copyOf(marks);
  }

  private static String point(char command, int day, double share, int last) {
    return String.format(Locale.ROOT, "%c%.1f %.1f", command, x(day, last), y(share));
  }

  private static double x(int day, int last) {
    return LEFT + WIDTH * day / last;
  }

  private static double y(double share) {
    return TOP + HEIGHT * (1 - share);
  }
}
