package org.vetika.app.dialogue.web.desk;

import java.util.List;
import org.vetika.app.dialogue.summary.WordDiff;

/** Two versions, point by point. */
public record ComparePage(
    String number,
    String path,
    String back,
    int before,
    int after,
    List<Integer> versions,
    List<Row> rows) {
  /** A point: its number, or both when it was renumbered. */
  public record Row(String number, boolean same, List<WordDiff.Change> changes) {}
}
