package org.vetika.app.organization;

import org.jspecify.annotations.Nullable;

/**
 * A state authority, as far as it matters who answers for what.
 *
 * @param id the internal id; of what it was merged into, when it was
 * @param level null when nobody entered it
 * @param place the code of its place; null at the national level
 */
public record Authority(long id, @Nullable AuthorityLevel level, @Nullable String place) {}
