package org.vetika.app.dialogue.web;

/** Where the printed forms of a summary result are, and how large, in words. */
public record SummaryLinks(String pdfHref, String pdfSize, String docxHref, String docxSize) {}
