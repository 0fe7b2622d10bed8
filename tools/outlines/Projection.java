import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

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
