package org.vetika.app.gazetteer;

/** A place as a list gives it; the names are the list's own, not yet normalized. */
record NamedPlace(String code, PlaceLevel level, PlaceType type, String khmer, String latin) {}
