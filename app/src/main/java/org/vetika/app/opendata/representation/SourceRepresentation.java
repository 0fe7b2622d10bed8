package org.vetika.app.opendata.representation;

import org.jspecify.annotations.Nullable;

/** Where something is written, in words, and where to read it. */
public record SourceRepresentation(@Nullable String text, @Nullable String url) {}
