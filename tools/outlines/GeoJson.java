import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
