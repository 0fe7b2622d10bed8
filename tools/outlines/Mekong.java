import java.util.ArrayList;
import java.util.List;

/** Cuts the province that the source does not know yet out of the older one. */
final class Mekong {

  /**
   * The Mekong between Kampong Cham and Tboung Khmum (split off in 2013), longitude and latitude, from the Kratie
   * border to the northern tip of Prey Veng. The two ends are snapped to the nearest vertex of the old outline.
   */
  static final double[][] LINE = {
    {105.752, 12.294}, {105.70, 12.285}, {105.645, 12.275}, {105.59, 12.262}, {105.545, 12.235}, {105.52, 12.18},
    {105.505, 12.12}, {105.48, 12.05}, {105.46, 11.99}, {105.42, 11.95}, {105.37, 11.905}, {105.329, 11.869},
  };

  static List<Shape> splitKampongCham(List<Shape> shapes) {
    if (shapes.stream().anyMatch(shape -> shape.code() == 25)) {
      return shapes;
    }
    List<Shape> all = new ArrayList<>();
    for (Shape shape : shapes) {
      if (shape.code() == 3) {
        all.addAll(cut(shape.rings().getFirst()));
      } else {
        all.add(shape);
      }
    }
    return all;
  }

  static List<Shape> cut(List<Point> ring) {
    int from = nearest(ring, LINE[0]);
    int to = nearest(ring, LINE[LINE.length - 1]);
    List<Point> river = new ArrayList<>();
    for (int i = 1; i < LINE.length - 1; i++) {
      river.add(new Point(LINE[i][0], LINE[i][1]));
    }
    List<Point> one = walk(ring, from, to);
    one.addAll(river.reversed());
    List<Point> other = walk(ring, to, from);
    other.addAll(river);
    boolean oneIsEast = east(one) > east(other);
    return List.of(new Shape(3, List.of(oneIsEast ? other : one)), new Shape(25, List.of(oneIsEast ? one : other)));
  }

  static double east(List<Point> ring) {
    return ring.stream().mapToDouble(Point::x).max().orElseThrow();
  }

  /** The vertices from one index to another, both included, in ring order. */
  static List<Point> walk(List<Point> ring, int from, int to) {
    List<Point> part = new ArrayList<>();
    for (int i = from; i != to; i = (i + 1) % ring.size()) {
      part.add(ring.get(i));
    }
    part.add(ring.get(to));
    return part;
  }

  static int nearest(List<Point> ring, double[] place) {
    int best = 0;
    for (int i = 1; i < ring.size(); i++) {
      if (distance(ring.get(i), place[0], place[1]) < distance(ring.get(best), place[0], place[1])) {
        best = i;
      }
    }
    return best;
  }

  static double distance(Point point, double x, double y) {
    return Math.hypot(point.x() - x, point.y() - y);
  }
}
