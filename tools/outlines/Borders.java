import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The borders between points where three borders meet; each is simplified once and used by both sides. */
final class Borders {
  private final Set<Point> junctions = new HashSet<>();
  private final Map<List<Point>, List<Point>> done = new HashMap<>();
  private final double smallest;

  Borders(List<Shape> shapes, double smallest) {
    this.smallest = smallest;
    Map<Point, Set<Edge>> meeting = new HashMap<>();
    for (Shape shape : shapes) {
      for (List<Point> ring : shape.rings()) {
        for (int i = 0; i < ring.size(); i++) {
          Edge edge = Edge.between(ring.get(i), ring.get((i + 1) % ring.size()));
          meeting.computeIfAbsent(edge.a(), place -> new HashSet<>()).add(edge);
          meeting.computeIfAbsent(edge.b(), place -> new HashSet<>()).add(edge);
        }
      }
    }
    meeting.forEach((place, edges) -> {
      if (edges.size() != 2) {
        junctions.add(place);
      }
    });
  }

  List<Point> simplified(List<Point> ring) {
    int start = firstJunction(ring);
    List<Point> result = new ArrayList<>();
    List<Point> border = new ArrayList<>();
    for (int i = 0; i <= ring.size(); i++) {
      Point place = ring.get((start + i) % ring.size());
      border.add(place);
      if (border.size() > 1 && (junctions.contains(place) || i == ring.size())) {
        List<Point> simple = once(border);
        result.addAll(simple.subList(0, simple.size() - 1));
        border = new ArrayList<>(List.of(place));
      }
    }
    return result;
  }

  /** A ring without junction (an island, an enclave) starts at its first point by place, for both sides alike. */
  private int firstJunction(List<Point> ring) {
    for (int i = 0; i < ring.size(); i++) {
      if (junctions.contains(ring.get(i))) {
        return i;
      }
    }
    return ring.indexOf(Collections.min(ring, Point.BY_PLACE));
  }

  private List<Point> once(List<Point> border) {
    boolean turned = compare(border, border.reversed()) > 0;
    List<Point> key = List.copyOf(turned ? border.reversed() : border);
    List<Point> simple = done.computeIfAbsent(key, points -> withoutSmallTriangles(points, smallest));
    return turned ? simple.reversed() : simple;
  }

  private static int compare(List<Point> one, List<Point> other) {
    for (int i = 0; i < one.size(); i++) {
      int order = Point.BY_PLACE.compare(one.get(i), other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** Visvalingam's method: drops, smallest first, each point whose triangle with its neighbors is too small. */
  static List<Point> withoutSmallTriangles(List<Point> border, double smallest) {
    List<Point> kept = new ArrayList<>(border);
    boolean closed = border.getFirst().equals(border.getLast());
    while (kept.size() > (closed ? 5 : 2)) {
      int least = 1;
      for (int i = 2; i < kept.size() - 1; i++) {
        if (triangle(kept, i) < triangle(kept, least)) {
          least = i;
        }
      }
      if (triangle(kept, least) >= smallest * (extent(border) < 60 ? 0.25 : 1)) {
        break;
      }
      kept.remove(least);
    }
    return kept;
  }

  /** Width plus height: short borders belong to small provinces and keep more of their points. */
  static double extent(List<Point> border) {
    var x = border.stream().mapToDouble(Point::x).summaryStatistics();
    var y = border.stream().mapToDouble(Point::y).summaryStatistics();
    return x.getMax() - x.getMin() + y.getMax() - y.getMin();
  }

  static double triangle(List<Point> points, int i) {
    Point a = points.get(i - 1);
    Point b = points.get(i);
    Point c = points.get(i + 1);
    return Math.abs((b.x() - a.x()) * (c.y() - a.y()) - (c.x() - a.x()) * (b.y() - a.y())) / 2;
  }
}
