package org.vetika.app.document;

import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/**
 * A cell of a row of cells: broken lines, where they stand and the tag they belong to.
 *
 * @param right whether the lines end at the right edge, as figures do
 */
record Column(
    PDStructureElement tag,
    List<TextLine> lines,
    TextStyle style,
    double x,
    double width,
    boolean right) {

  boolean khmer() {
    return lines.stream().anyMatch(line -> Language.hasKhmer(line.plain()));
  }

  double left(TextLine line) {
    return right ? x + width - line.width() : x;
  }
}
