package org.vetika.app.dialogue.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Points numbered inside one paragraph: "They suggested: 1) …; 2) …; and 3) …". A paragraph is
 * divided only when the numbers count from 1 to the end after a colon.
 *
 * @param lead what stands before the first point
 */
record InlinePoints(String lead, List<Point> points) {
  private static final int FEWEST = 2;
  private static final int SHORTEST = 12;
  private static final Pattern MARK =
      Pattern.compile("(?<=[\\s:៖])\\(?([0-9\u17e0-\u17e9]{1,2})\\)\\.?\\s*(?=\\S)");

  /** One of them, without its number. */
  record Point(String number, String text) {}

  static Optional<InlinePoints> in(String paragraph) {
    List<Point> points = new ArrayList<>();
    Matcher mark = MARK.matcher(paragraph);
    int lead = -1;
    int from = -1;
    while (mark.find()) {
      int number = Integer.parseInt(PointLabels.latin(mark.group(1)));
      if (number != points.size() + (from < 0 ? 1 : 2)) {
        return Optional.empty();
      }
      if (from < 0) {
        lead = mark.start();
      } else {
        points.add(point(number - 1, paragraph.substring(from, mark.start())));
      }
      from = mark.end();
    }
    if (from < 0) {
      return Optional.empty();
    }
    points.add(point(points.size() + 1, paragraph.substring(from)));
    String before = paragraph.substring(0, lead).strip();
    boolean whole =
        points.size() >= FEWEST
            && (before.isEmpty() || HeadingRule.endsWithColon(before))
            && points.stream().allMatch(point -> point.text.length() >= SHORTEST);
    return whole ? Optional.of(new InlinePoints(before, points)) : Optional.empty();
  }

  private static Point point(int number, String text) {
    return new Point(String.valueOf(number), text.strip());
  }
}
