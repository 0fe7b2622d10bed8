package org.vetika.app.opendata.representation;

import org.jspecify.annotations.Nullable;

/** An organization as it is named in another thing. */
public record OrganizationReference(
    String number,
    String url,
    @Nullable LanguageText name,
    @Nullable String acronym,
    String party) {}
