package org.vetika.app.opendata.list;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next the key after which the following part begins, null at the end
 * @param total how many there are in all parts, null when nobody counts them
 */
public record Part<T>(List<T> items, @Nullable String next, @Nullable Long total) {}
