package org.vetika.app.dialogue.intake;

import java.util.List;

/**
 * The form for the file, and what waits to be looked through.
 *
 * @param organizations for which the visitor may import: internal id and name
 * @param problem what is wrong with the file, empty when nothing is
 */
public record IntakeUploadPage(
    List<IntakePage.Choice> organizations, List<Waiting> waiting, String problem) {
  /** A document given before and not saved yet. */
  public record Waiting(String fileName, String href, String since) {}
}
