package org.vetika.app.opendata.representation;

import org.jspecify.annotations.Nullable;

/**
 * A place by its official code.
 *
 * @param type what a unit of its kind is called
 * @param parent the code of the place that it lies in; null for provinces
 */
public record PlaceRepresentation(
    String code,
    String url,
    String level,
    @Nullable LanguageText type,
    @Nullable LanguageText name,
    @Nullable String parent) {}
