record Edge(Point a, Point b) {
  static Edge between(Point a, Point b) {
    return Point.BY_PLACE.compare(a, b) <= 0 ? new Edge(a, b) : new Edge(b, a);
  }
}
