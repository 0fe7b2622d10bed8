package org.vetika.app.opendata.representation;

import org.jspecify.annotations.Nullable;

/** A topic as it is named in another thing. */
public record TopicReference(String code, String url, @Nullable LanguageText name) {}
