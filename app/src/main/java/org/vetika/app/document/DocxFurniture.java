package org.vetika.app.document;

import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** Page size, margins, header and footer of a Word file. */
final class DocxFurniture {
  private DocxFurniture() {}

  static void addTo(XWPFDocument document, PrintDocument source) {
    DocumentMeta meta = source.meta();
    XWPFParagraph header = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
    header.setStyle(DocxStyles.HEADER);
    DocxText.add(header, Text.of(meta.header()));
    XWPFParagraph footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    footer.setStyle(DocxStyles.FOOTER);
    if (!meta.footer().isEmpty()) {
      DocxText.add(footer, new Text(List.of(Span.of(meta.footer() + "\n"))));
    }
    footer.setAlignment(ParagraphAlignment.LEFT);
    pageLabel(footer, meta.pageLabel());
    page(document);
  }

  /** Word counts pages with fields, which know no Khmer digits: these numbers are Latin. */
  private static void pageLabel(XWPFParagraph footer, String label) {
    int start = 0;
    for (int at = label.indexOf('{'); at >= 0; at = label.indexOf('{', at + 1)) {
      String instruction =
          label.startsWith("{0}", at) ? "PAGE" : label.startsWith("{1}", at) ? "NUMPAGES" : "";
      if (!instruction.isEmpty()) {
        DocxText.add(footer, Text.of(label.substring(start, at)));
        DocxText.field(footer, instruction);
        start = at + 3;
      }
    }
    DocxText.add(footer, Text.of(label.substring(start)));
  }

  private static void page(XWPFDocument document) {
    CTSectPr section =
        document.getDocument().getBody().isSetSectPr()
            ? document.getDocument().getBody().getSectPr()
            : document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
    size.setW(DocxText.twips(Sheet.WIDTH));
    size.setH(DocxText.twips(Sheet.HEIGHT));
    CTPageMar margin = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
    margin.setLeft(DocxText.twips(Sheet.LEFT));
    margin.setRight(DocxText.twips(Sheet.LEFT));
    margin.setTop(DocxText.twips(Sheet.TOP));
    margin.setBottom(DocxText.twips(Sheet.HEIGHT - Sheet.BOTTOM));
    margin.setHeader(DocxText.twips(36));
    margin.setFooter(DocxText.twips(30));
    margin.setGutter(DocxText.twips(0));
  }
}
