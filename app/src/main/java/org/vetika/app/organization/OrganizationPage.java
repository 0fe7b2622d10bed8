package org.vetika.app.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the directory.
 *
 * @param count how many there are in all parts together
 * @param next what to pass as {@code after} for the following part, null at the end
 */
public record OrganizationPage(
    List<OrganizationSummary> organizations, long count, @Nullable String next) {}
