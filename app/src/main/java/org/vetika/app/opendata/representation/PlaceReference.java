package org.vetika.app.opendata.representation;

import org.jspecify.annotations.Nullable;

/** A place as it is named in another thing; {@code code} is the official one. */
public record PlaceReference(String code, String url, @Nullable LanguageText name) {}
