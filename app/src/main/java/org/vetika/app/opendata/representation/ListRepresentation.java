package org.vetika.app.opendata.representation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param url of this answer
 * @param total in all parts; null where nobody counts
 * @param next the address of the following part, null at the end
 */
public record ListRepresentation(
    LicenseRepresentation license,
    String url,
    @Nullable Long total,
    List<?> items,
    @Nullable String next) {}
