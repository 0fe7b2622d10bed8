import java.util.List;
import java.util.Map;

/** Writes a province as a row: path data and places for its label. */
final class Row {

  /** Text is wider than high: a point is as good a place as its distance to a border, x counted less. */
  static final double WIDTH_WEIGHT = 0.7;

  /** Provinces too small for a number: their label stands here (longitude, latitude), joined by a line. */
  static final Map<Integer, double[]> LABEL_OUTSIDE =
      Map.of(12, new double[] {105.72, 10.5}, 23, new double[] {104.44, 10.27}, 24, new double[] {102.32, 11.38});

  static String of(int code, List<List<Point>> rings, Projection projection) {
    Point inside = roomiest(rings);
    double[] outside = LABEL_OUTSIDE.get(code);
    Point label = outside == null ? inside : projection.apply(new Point(outside[0], outside[1]));
    String anchor = outside == null ? "," : whole(inside.x()) + "," + whole(inside.y());
    return "%02d,%s,%s,%s,%s".formatted(code, data(rings), whole(label.x()), whole(label.y()), anchor);
  }

  /** Path data: M for the first point of a ring, relative lines after it, no comma, no needless space. */
  static String data(List<List<Point>> rings) {
    StringBuilder data = new StringBuilder();
    for (List<Point> ring : rings) {
      Point before = ring.getFirst();
      data.append('M').append(whole(before.x())).append(' ').append(whole(before.y())).append('l');
      for (int i = 1; i < ring.size(); i++) {
        Point place = ring.get(i);
        append(data, place.x() - before.x());
        append(data, place.y() - before.y());
        before = place;
      }
      data.append('z');
    }
    return data.toString();
  }

  static void append(StringBuilder data, double number) {
    boolean afterLetter = Character.isLetter(data.charAt(data.length() - 1));
    data.append(number < 0 || afterLetter ? "" : " ").append(whole(number));
  }

  static String whole(double number) {
    return Long.toString(Math.round(number));
  }

  /** The inner point farthest from every border, the best place for a number. */
  static Point roomiest(List<List<Point>> rings) {
    Point best = rings.getFirst().getFirst();
    double room = -1;
    for (int x = 0; x < SimplifyOutlines.WIDTH; x += 3) {
      for (int y = 0; y < SimplifyOutlines.WIDTH; y += 3) {
        Point place = new Point(x, y);
        if (contains(rings, place) && clearance(rings, place) > room) {
          room = clearance(rings, place);
          best = place;
        }
      }
    }
    return best;
  }

  static boolean contains(List<List<Point>> rings, Point p) {
    boolean inside = false;
    for (List<Point> ring : rings) {
      for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        Point a = ring.get(i);
        Point b = ring.get(j);
        if (a.y() > p.y() != b.y() > p.y() && p.x() < (b.x() - a.x()) * (p.y() - a.y()) / (b.y() - a.y()) + a.x()) {
          inside = !inside;
        }
      }
    }
    return inside;
  }

  static double clearance(List<List<Point>> rings, Point p) {
    double least = Double.MAX_VALUE;
    for (List<Point> ring : rings) {
      for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        least = Math.min(least, toSegment(p, ring.get(i), ring.get(j)));
      }
    }
    return least;
  }

  static double toSegment(Point p, Point a, Point b) {
    double dx = (b.x() - a.x()) * WIDTH_WEIGHT;
    double dy = b.y() - a.y();
    double px = (p.x() - a.x()) * WIDTH_WEIGHT;
    double py = p.y() - a.y();
    double along = Math.clamp((px * dx + py * dy) / Math.max(dx * dx + dy * dy, 1e-9), 0, 1);
    return Math.hypot(px - along * dx, py - along * dy);
  }
}
