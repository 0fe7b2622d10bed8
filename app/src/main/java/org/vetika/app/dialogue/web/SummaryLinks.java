package org.vetika.app.dialogue.web;

/**
 * Where the printed forms of a summary result are, and how large, in words.
 *
 * @param name under which a reader saves one, without its ending
 */
public record SummaryLinks(
    String name, String pdfHref, String pdfSize, String docxHref, String docxSize) {}
