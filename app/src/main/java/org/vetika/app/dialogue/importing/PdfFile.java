package org.vetika.app.dialogue.importing;

import java.util.List;

final class PdfFile {
  private PdfFile() {}

  static List<Block> read(byte[] content, ReadingBudget budget, Progress progress) throws RefusedException {
    throw new RefusedException(RefusalReason.WRONG_TYPE, "not yet " + content.length);
  }
}
