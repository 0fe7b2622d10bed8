package org.vetika.app.dialogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Facet;

/**
 * A page of a list, newest first.
 *
 * @param next what to give as {@code after} for the following page; null at the end
 * @param total how many match the filter in all
 * @param facets per dimension ({@code kind}, {@code level}, {@code status}, {@code year}, {@code
 *     place} = province code, {@code series}, {@code topic}) the values that would match if that
 *     dimension were free, with their counts
 */
public record DialogueList(
    List<DialogueLine> lines, @Nullable String next, long total, Map<String, List<Facet>> facets) {}
