package org.vetika.app.gazetteer.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The simplified outlines of the 25 provinces, in the order of their codes, on a drawing of {@link
 * #WIDTH} by {@link #HEIGHT} units. Source and license: {@code tools/outlines/README.md}.
 */
public final class ProvinceOutlines {

  /** Width of the drawing in units; one unit is about 700 m. */
  public static final int WIDTH = 800;

  /**
   * Height of the drawing in units, with room below the country for the labels of small provinces.
   */
  public static final int HEIGHT = 700;

  private static final String RESOURCE = "/gazetteer/outlines.csv";

  private final List<Outline> outlines;

  private ProvinceOutlines(List<Outline> outlines) {
    this.outlines = List.copyOf(outlines);
  }

  /**
   * Reads the outlines from the class path.
   *
   * @throws IllegalStateException when the file is missing or a row cannot be read: the build is
   *     broken
   */
  public static ProvinceOutlines load() {
    try (InputStream stream = ProvinceOutlines.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("not on the class path: " + RESOURCE);
      }
      return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Reads rows of {@code code,d,label_x,label_y,anchor_x,anchor_y} below a header line. */
  static ProvinceOutlines parse(String csv) {
    List<Outline> outlines = new ArrayList<>();
    csv.lines().skip(1).filter(row -> !row.isBlank()).forEach(row -> outlines.add(outline(row)));
    return new ProvinceOutlines(outlines);
  }

  private static Outline outline(String row) {
    String[] cells = row.split(",", -1);
    if (cells.length != 6 || !cells[0].matches("\\d{2}") || !cells[1].matches("[Mlz\\d -]+")) {
      throw new IllegalStateException("not an outline: " + row);
    }
    return new Outline(
        cells[0],
        cells[1],
        spot(cells[2], cells[3]),
        cells[4].isEmpty() ? Optional.empty() : Optional.of(spot(cells[4], cells[5])));
  }

  private static Spot spot(String x, String y) {
    return new Spot(Integer.parseInt(x), Integer.parseInt(y));
  }

  /** All outlines, by code. */
  List<Outline> all() {
    return outlines;
  }

  /** A place on the drawing, in units from the upper left. */
  record Spot(int x, int y) {}

  /**
   * One province.
   *
   * @param code two digits, as in the official gazetteer
   * @param path SVG path data
   * @param label the middle of the label inside the shape, or its left end outside when there is an
   *     anchor
   * @param anchor for a province too small for a label, the point inside it that a line leads to
   */
  record Outline(String code, String path, Spot label, Optional<Spot> anchor) {}
}
