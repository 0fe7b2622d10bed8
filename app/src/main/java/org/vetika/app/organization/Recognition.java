package org.vetika.app.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An authority's recognition of an organization as its cooperation partner.
 *
 * @param place code of the place for which it holds, null for the whole country
 * @param current whether it lasts today
 * @param ceremonyPlace where it was handed over, in words
 */
public record Recognition(
    long id,
    OrganizationName organization,
    OrganizationName recognizedBy,
    @Nullable String place,
    PartialDate since,
    @Nullable PartialDate until,
    boolean current,
    @Nullable LocalDate ceremonyOn,
    @Nullable String ceremonyPlace,
    String source,
    @Nullable String sourceAddress) {}
