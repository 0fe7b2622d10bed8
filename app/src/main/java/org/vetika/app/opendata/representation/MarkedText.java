package org.vetika.app.opendata.representation;

/** A text in one language. */
public record MarkedText(String language, String text) {}
