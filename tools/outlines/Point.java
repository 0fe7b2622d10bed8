import java.util.Comparator;

record Point(double x, double y) {

  static final Comparator<Point> BY_PLACE = Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y);
}
