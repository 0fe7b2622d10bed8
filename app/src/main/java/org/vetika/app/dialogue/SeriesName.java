package org.vetika.app.dialogue;

/** A series as it is named in a line; {@code code} is used in addresses. */
public record SeriesName(String code, TextPair name) {}
