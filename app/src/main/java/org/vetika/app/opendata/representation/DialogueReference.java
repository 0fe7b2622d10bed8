package org.vetika.app.opendata.representation;

import org.jspecify.annotations.Nullable;

/** A dialogue as it is named in another thing; {@code date} is as exact as it is known. */
public record DialogueReference(
    String number, String url, @Nullable LanguageText title, String date, boolean illustration) {}
