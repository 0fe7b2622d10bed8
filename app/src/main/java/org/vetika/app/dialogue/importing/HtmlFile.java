package org.vetika.app.dialogue.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.NodeTraversor;

/** Reads HTML: paragraphs, headings, lists with the labels a browser would show, tables. */
final class HtmlFile {
  private static final int MOST_TAGS = 400_000;

  private HtmlFile() {}

  static List<Block> read(byte[] content, ReadingBudget budget) throws RefusedException {
    int tags = 0;
    for (byte b : content) {
      tags += b == '<' ? 1 : 0;
    }
    if (tags > MOST_TAGS) {
      throw new RefusedException(RefusalReason.TOO_MUCH_INSIDE, tags + " tags");
    }
    HtmlBlocks blocks = new HtmlBlocks(budget);
    NodeTraversor.traverse(blocks, parse(content));
    return LineParagraphs.rejoin(blocks.finish(), budget);
  }

  private static Document parse(byte[] content) throws RefusedException {
    try {
      String charset = TextFile.isUtf8(content) ? "UTF-8" : null;
      return Jsoup.parse(new ByteArrayInputStream(content), charset, "");
    } catch (IOException | RuntimeException broken) {
      throw new RefusedException(RefusalReason.BROKEN, String.valueOf(broken.getMessage()));
    }
  }
}
