package org.vetika.app.issue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next what to hand over as {@code after} for the next part; null at the end
 * @param total how many there are in all
 */
public record IssueList(List<IssueLine> lines, @Nullable String next, long total) {}
