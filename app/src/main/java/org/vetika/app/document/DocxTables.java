package org.vetika.app.document;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** The frame of tables in Word: thin lines between rows only, the same widths as in the PDF. */
final class DocxTables {
  private static final int EIGHTHS_OF_A_POINT = 5;
  private static final int CELL_INSET = 110;

  private DocxTables() {}

  static void frame(XWPFTable table, List<Double> widths) {
    table.setWidthType(TableWidthType.DXA);
    table.setWidth((int) Math.round(Sheet.TEXT_WIDTH * 20));
    String line = Ink.LINE.hex();
    table.setTopBorder(XWPFBorderType.SINGLE, EIGHTHS_OF_A_POINT, 0, line);
    table.setBottomBorder(XWPFBorderType.SINGLE, EIGHTHS_OF_A_POINT, 0, line);
    table.setInsideHBorder(XWPFBorderType.SINGLE, EIGHTHS_OF_A_POINT, 0, line);
    table.setInsideVBorder(XWPFBorderType.NONE, 0, 0, line);
    table.setLeftBorder(XWPFBorderType.NONE, 0, 0, line);
    table.setRightBorder(XWPFBorderType.NONE, 0, 0, line);
    table.setCellMargins(50, CELL_INSET, 50, CELL_INSET);
    CTTblWidth indent = table.getCTTbl().getTblPr().addNewTblInd();
    indent.setType(STTblWidth.DXA);
    indent.setW(BigInteger.valueOf(CELL_INSET));
    CTTblGrid grid =
        table.getCTTbl().getTblGrid() == null
            ? table.getCTTbl().addNewTblGrid()
            : table.getCTTbl().getTblGrid();
    for (int i = 0; i < widths.size(); i++) {
      int column = i;
      (grid.sizeOfGridColArray() > i ? grid.getGridColArray(i) : grid.addNewGridCol())
          .setW(DocxText.twips(widths.get(i)));
      table.getRows().forEach(row -> width(row.getCell(column), widths.get(column)));
    }
  }

  static List<Double> widths(Block.Table table) {
    return TableLayout.widths(table, new LineBreaker(new TextShaper()));
  }

  private static void width(XWPFTableCell cell, double points) {
    cell.setWidthType(TableWidthType.DXA);
    cell.setWidth(DocxText.twips(points).toString());
  }
}
