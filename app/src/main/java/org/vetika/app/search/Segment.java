package org.vetika.app.search;

/** A piece of plain text, to be escaped like any other; marked when it holds a search word. */
public record Segment(String text, boolean marked) {}
