package org.vetika.app.gazetteer;

/**
 * A place as a list gives it; the names are the list's own, not yet normalized.
 *
 * @param oneName whether the list has only one of the two names, which then stands for both
 */
record NamedPlace(
    String code, PlaceLevel level, PlaceType type, String khmer, String latin, boolean oneName) {}
