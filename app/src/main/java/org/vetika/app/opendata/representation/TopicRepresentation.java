package org.vetika.app.opendata.representation;

import org.jspecify.annotations.Nullable;

/** A node of the topic tree; {@code parent} is null at its roots. */
public record TopicRepresentation(
    String code, String url, @Nullable String parent, int position, @Nullable LanguageText name) {}
