package org.vetika.app.dialogue.intake;

import java.util.List;

/**
 * The form for the file.
 *
 * @param organizations for which the visitor may import: internal id and name
 * @param problem what is wrong with the file, empty when nothing is
 */
public record IntakeUploadPage(List<IntakePage.Choice> organizations, String problem) {}
