package org.vetika.app.issue;

import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.TextPair;
import org.vetika.app.organization.OrganizationName;

/**
 * An issue as a line of a list.
 *
 * @param title in the original language, and translated if somebody did
 * @param asker the organization that raised it; null for a person
 * @param authority who is competent; null while nobody was named
 */
public record IssueLine(
    Issue issue,
    TextPair title,
    @Nullable OrganizationName asker,
    @Nullable OrganizationName authority) {}
