package org.vetika.app.dialogue.web.desk;

import org.jspecify.annotations.Nullable;

/** What will be published, its fingerprint, and the question whether to do it. */
public record PublishPage(
    String number,
    String path,
    String back,
    String fingerprint,
    String canonicalText,
    @Nullable String problem) {}
