import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a GeoJSON file of Cambodian provinces into the small outlines of the province map.
 *
 * <p>Run: {@code java tools/outlines/SimplifyOutlines.java INPUT.geojson > outlines.csv}. See README.md beside this
 * file for source and license. Borders are simplified once per border, not once per province, so that neighbors keep
 * exactly the same points: no gap and no overlap.
 */
final class SimplifyOutlines {

  /** Width of the drawing; its height follows (700 for Cambodia, with room for labels). One unit is about 700 m. */
  static final int WIDTH = 800;

  static final int MARGIN = 6;

  /** Bytes of path data for all provinces; leaves room in 12 kB for links, titles and labels. */
  static final int PATH_BYTES = 5400;

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      System.err.println("usage: java SimplifyOutlines.java INPUT.geojson > outlines.csv");
      System.exit(2);
    }
    List<Shape> provinces = Mekong.splitKampongCham(GeoJson.read(Files.readString(Path.of(arguments[0]))));
    Projection projection = Projection.fitting(provinces);
    List<Shape> drawn = provinces.stream().map(projection::apply).toList();
    Map<Integer, List<List<Point>>> simple = withinBudget(drawn);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.print("code,d,label_x,label_y,anchor_x,anchor_y\n");
    for (var province : simple.entrySet()) {
      out.print(Row.of(province.getKey(), province.getValue(), projection) + "\n");
    }
  }

  /** The finest outlines that fit the budget. */
  static Map<Integer, List<List<Point>>> withinBudget(List<Shape> shapes) {
    Map<Integer, List<List<Point>>> simple = new TreeMap<>();
    for (double smallest = 1; ; smallest *= 1.04) {
      simple.clear();
      Borders borders = new Borders(shapes, smallest);
      int bytes = 0;
      for (Shape shape : shapes) {
        List<List<Point>> rings = shape.rings().stream().map(borders::simplified).filter(r -> r.size() > 2).toList();
        simple.put(shape.code(), rings);
        bytes += Row.data(rings).length();
      }
      if (bytes <= PATH_BYTES) {
        return simple;
      }
    }
  }
}

record Point(double x, double y) {

  static final Comparator<Point> BY_PLACE = Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y);
}

record Shape(int code, List<List<Point>> rings) {}

record Edge(Point a, Point b) {
  static Edge between(Point a, Point b) {
    return Point.BY_PLACE.compare(a, b) <= 0 ? new Edge(a, b) : new Edge(b, a);
  }
}

/** Reads the provinces. */
final class GeoJson {

  /** Reads features with an {@code ISO} property KH-n; enough of GeoJSON for this one kind of file. */
  static List<Shape> read(String json) {
    List<Shape> shapes = new ArrayList<>();
    Matcher code = Pattern.compile("\"ISO\"\\s*:\\s*\"KH-(\\d+)\"").matcher(json);
    Matcher geometry = Pattern.compile("\"coordinates\"\\s*:\\s*").matcher(json);
    while (code.find()) {
      if (!geometry.find(code.start())) {
        throw new IllegalArgumentException("no coordinates after KH-" + code.group(1));
      }
      shapes.add(new Shape(Integer.parseInt(code.group(1)), rings(json, geometry.end())));
    }
    return shapes;
  }

  /** All rings of a polygon or multipolygon that opens at {@code start}; a ring ends where its bracket closes. */
  static List<List<Point>> rings(String json, int start) {
    List<List<Point>> rings = new ArrayList<>();
    List<Point> ring = new ArrayList<>();
    int depth = 0;
    int at = start;
    boolean pointClosed = false;
    do {
      char sign = json.charAt(at);
      if (sign == '[') {
        depth++;
        pointClosed = false;
      } else if (sign == ']') {
        depth--;
        if (pointClosed && !ring.isEmpty()) {
          rings.add(ring.subList(0, ring.size() - 1));
          ring = new ArrayList<>();
        }
        pointClosed = true;
      } else if (sign == '-' || Character.isDigit(sign)) {
        int end = json.indexOf(']', at);
        String[] pair = json.substring(at, end).split(",");
        ring.add(new Point(Double.parseDouble(pair[0].strip()), Double.parseDouble(pair[1].strip())));
        at = end - 1;
      }
      at++;
    } while (depth > 0);
    return rings;
  }
}

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

/** Equal degrees, longitude shortened by the cosine of the middle latitude, y downwards, whole units. */
record Projection(double west, double north, double shortening, double scale) {

  static Projection fitting(List<Shape> shapes) {
    List<Point> all = shapes.stream().flatMap(shape -> shape.rings().stream()).flatMap(List::stream).toList();
    double west = all.stream().mapToDouble(Point::x).min().orElseThrow();
    double east = all.stream().mapToDouble(Point::x).max().orElseThrow();
    double south = all.stream().mapToDouble(Point::y).min().orElseThrow();
    double north = all.stream().mapToDouble(Point::y).max().orElseThrow();
    double shortening = Math.cos(Math.toRadians((south + north) / 2));
    return new Projection(west, north, shortening, (SimplifyOutlines.WIDTH - 2.0 * SimplifyOutlines.MARGIN) / ((east - west) * shortening));
  }

  Point apply(Point place) {
    return new Point(
        SimplifyOutlines.MARGIN + Math.round((place.x() - west) * shortening * scale),
        SimplifyOutlines.MARGIN + Math.round((north - place.y()) * scale));
  }

  Shape apply(Shape shape) {
    List<List<Point>> rings = new ArrayList<>();
    for (List<Point> ring : shape.rings()) {
      List<Point> whole = new ArrayList<>(new LinkedHashSet<>(ring.stream().map(this::apply).toList()));
      if (whole.size() > 3) {
        rings.add(whole);
      }
    }
    return new Shape(shape.code(), rings);
  }
}

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
