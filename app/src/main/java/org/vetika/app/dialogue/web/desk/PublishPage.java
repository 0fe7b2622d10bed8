package org.vetika.app.dialogue.web.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What will be published, its fingerprint, and the question whether to do it.
 *
 * @param organizations in whose names the reader can publish, when these are several
 */
public record PublishPage(
    String number,
    String path,
    String back,
    String fingerprint,
    String canonicalText,
    List<DialogueFormPage.Option> organizations,
    @Nullable String problem) {}
