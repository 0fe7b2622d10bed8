package org.vetika.app.consistency.web;

import java.util.List;
import org.vetika.app.issue.typed.ShownForm.Option;

/**
 * The upload of a table of figures, and what became of one.
 *
 * @param problem why the file cannot be read; empty when it can or there is none
 * @param outcome what happened or would happen, in words; empty when there is no file
 * @param text the table itself, to be sent again for good; empty when that cannot be
 */
public record FigureImportPage(
    String problem,
    String outcome,
    boolean done,
    List<Row> rows,
    String more,
    String text,
    String speaker,
    List<Option> speakers,
    String columns) {

  /** A row of the table. */
  public record Row(
      String line, String look, String fate, String what, String number, List<String> problems) {}
}
