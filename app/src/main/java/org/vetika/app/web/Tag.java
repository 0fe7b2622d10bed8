package org.vetika.app.web;

/**
 * A few words on how something stands.
 *
 * @param look the class beside {@code tag}; may be empty
 * @param icon of {@code icons.svg}; empty for none
 */
public record Tag(String look, String icon, String text) {}
