package org.vetika.app.dialogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of published results, newest publication first, then in the order of the document.
 *
 * @param next what to give as {@code after} for the following page; null at the end
 */
public record ResultList(List<ResultEntry> entries, @Nullable String next, long total) {}
