package org.vetika.app.dialogue.importing;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts together what a conversion tore apart: documents in which every printed line became a
 * paragraph of its own. Runs of plain paragraphs are rejoined when many plainly go on in the middle
 * of a sentence; all others stay as they are.
 */
final class LineParagraphs {
  private static final int SHORTEST_RUN = 6;

  private LineParagraphs() {}

  static List<Block> rejoin(List<Block> blocks, ReadingBudget budget) throws RefusedException {
    List<Block> whole = new ArrayList<>();
    List<Block> run = new ArrayList<>();
    for (Block block : blocks) {
      if (isPlain(block)) {
        run.add(block);
      } else {
        whole.addAll(rejoined(run, budget));
        run.clear();
        whole.add(block);
      }
    }
    whole.addAll(rejoined(run, budget));
    return whole;
  }

  private static boolean isPlain(Block block) {
    return block.label() == null && block.heading() == 0 && block.cell() == null && !block.aside();
  }

  private static List<Block> rejoined(List<Block> run, ReadingBudget budget)
      throws RefusedException {
    if (run.size() < SHORTEST_RUN) {
      return run;
    }
    List<TextLine> lines =
        run.stream().map(b -> TextLine.typed(b.text(), b.page(), b.blanks() + 1)).toList();
    LineLayout layout = new LineLayout(lines);
    return layout.isTornApart() ? ParagraphAssembly.of(lines, true, budget) : run;
  }
}
