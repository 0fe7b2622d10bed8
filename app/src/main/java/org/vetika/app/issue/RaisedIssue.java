package org.vetika.app.issue;

import org.jspecify.annotations.Nullable;
import org.vetika.app.organization.OrganizationName;

/**
 * An issue that everybody may see, with what was said first and promised last.
 *
 * @param entry the one that raised it; 0 when everybody may not see it
 * @param text what is the matter; empty when it had to be removed
 * @param asked what is asked for; may be empty
 * @param planned what the newest answer says will be done; may be empty
 * @param mergedInto the number of the issue it was merged into, if everybody may see that one
 * @param authority who is competent; null while nobody was named
 */
public record RaisedIssue(
    Issue issue,
    long entry,
    String text,
    String asked,
    String planned,
    @Nullable String mergedInto,
    @Nullable OrganizationName authority) {}
