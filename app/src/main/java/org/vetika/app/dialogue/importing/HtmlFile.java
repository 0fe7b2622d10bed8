package org.vetika.app.dialogue.importing;

import java.util.List;

final class HtmlFile {
  private HtmlFile() {}

  static List<Block> read(byte[] content, ReadingBudget budget) throws RefusedException {
    throw new RefusedException(RefusalReason.WRONG_TYPE, "not yet " + content.length);
  }
}
