package org.vetika.app.dialogue.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads DOCX: text, headings, automatic numbering, tables, text boxes, heads and feet. */
final class DocxFile {
  private DocxFile() {}

  static List<Block> read(byte[] content, ReadingBudget budget) throws RefusedException {
    try (DocxParts parts = DocxParts.open(content, budget)) {
      DocxStyles styles = DocxStyles.read(parts.first("styles.xml"));
      DocxNumbering numbering = DocxNumbering.read(parts.first("numbering.xml"));
      List<Block> blocks = new ArrayList<>();
      DocxBody body = new DocxBody(styles, numbering, budget, false);
      blocks.addAll(LineParagraphs.rejoin(body.read(parts.document()), budget));
      addAsides(parts, styles, budget, blocks);
      return blocks;
    } catch (RefusedException refused) {
      throw refused;
    } catch (IOException | RuntimeException broken) {
      throw new RefusedException(RefusalReason.BROKEN, String.valueOf(broken.getMessage()));
    }
  }

  /** Heads and feet of the pages, footnotes and endnotes; what repeats is kept once. */
  private static void addAsides(
      DocxParts parts, DocxStyles styles, ReadingBudget budget, List<Block> blocks)
      throws IOException {
    Set<String> seen = new HashSet<>();
    for (byte[] part : parts.asides()) {
      DocxBody body = new DocxBody(styles, DocxNumbering.NONE, budget, true);
      for (Block block : body.read(part)) {
        if (seen.add(block.display())) {
          blocks.add(block);
        }
      }
    }
  }
}
