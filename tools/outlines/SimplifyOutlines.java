import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
