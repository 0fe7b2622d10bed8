package org.vetika.app.document;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/** Writes text as runs of one script each: Word picks font, size and weight by script. */
final class DocxText {
  /** Khmer stacks signs above and below its letters and needs more room between lines. */
  private static final double KHMER_LINES = 1.32;

  private DocxText() {}

  static void add(XWPFParagraph paragraph, Text text) {
    if (Language.hasKhmer(text.plain())) {
      paragraph.setSpacingBetween(KHMER_LINES, LineSpacingRule.AUTO);
    }
    for (Span span : text.spans()) {
      String letters = span.text();
      int start = 0;
      for (int end = 1; end <= letters.length(); end++) {
        if (end == letters.length() || changesScript(letters, start, end)) {
          run(paragraph, letters.substring(start, end), span);
          start = end;
        }
      }
    }
  }

  /** A page number that Word counts itself. */
  static void field(XWPFParagraph paragraph, String instruction) {
    paragraph.getCTP().addNewFldSimple().setInstr(instruction);
  }

  /** Spaces, digits and punctuation stay with the letters before them. */
  private static boolean changesScript(String letters, int start, int at) {
    char next = letters.charAt(at);
    boolean khmer = Language.isKhmer(letters.charAt(start));
    return khmer ? Character.isLetter(next) && !Language.isKhmer(next) : Language.isKhmer(next);
  }

  private static void run(XWPFParagraph paragraph, String letters, Span span) {
    XWPFRun run = paragraph.createRun();
    String[] lines = letters.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        run.addBreak();
      }
      run.setText(lines[i]);
    }
    CTRPr properties = run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
    if (span.bold()) {
      run.setBold(true);
      properties.addNewBCs();
    }
    if (Language.hasKhmer(letters)) {
      properties.addNewCs();
      properties.addNewLang().setBidi("km-KH");
    } else if (span.language() != null && !Language.isKhmer(span.language())) {
      properties.addNewLang().setVal(span.language());
    }
  }

  /** Twentieths of a point, Word's unit of length. */
  static BigInteger twips(double points) {
    return BigInteger.valueOf(Math.round(points * 20));
  }
}
