package org.vetika.app.dialogue.importing;

import java.util.List;

/** Gets the paragraphs out of a file of any of the known types. */
final class DocumentText {
  private DocumentText() {}

  static List<Block> blocks(byte[] content, ReadingBudget budget, Progress progress)
      throws RefusedException {
    List<Block> blocks =
        switch (FileType.of(content)) {
          case TEXT -> text(content, budget);
          case PDF -> PdfFile.read(content, budget, progress);
          case ZIP -> DocxFile.read(content, budget);
          case HTML -> HtmlFile.read(content, budget);
          case OLE -> throw OleFile.refusal(content);
          case OTHER ->
              throw new RefusedException(
                  RefusalReason.WRONG_TYPE, "neither text, PDF, DOCX nor HTML");
        };
    return blocks.stream().filter(block -> !block.isBlank() || block.label() != null).toList();
  }

  private static List<Block> text(byte[] content, ReadingBudget budget) throws RefusedException {
    List<Block> blocks = TextFile.read(content, budget);
    if (blocks.isEmpty()) {
      throw new RefusedException(RefusalReason.EMPTY, "nothing but white space");
    }
    return blocks;
  }
}
