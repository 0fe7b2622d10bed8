package org.vetika.app.document;

import java.time.Instant;

/**
 * What a document says about itself, beside its text.
 *
 * @param publisher the file's author property
 * @param subject one line for the file's properties, may be empty
 * @param published the only date written into the file, so that the same input gives the same bytes
 * @param header label at the top of every page, usually the name of the record
 * @param footer label at the bottom of every page, usually how to cite it; may be empty
 * @param pageLabel page number in the reader's language, {@code {0}} for the page and {@code {1}}
 *     for their number: "Page {0} of {1}"
 */
public record DocumentMeta(
    String publisher,
    String subject,
    Instant published,
    String header,
    String footer,
    String pageLabel) {
  public DocumentMeta {
    publisher = CleanText.line(publisher);
    subject = CleanText.line(subject);
    header = CleanText.line(header);
    footer = CleanText.line(footer);
    pageLabel = CleanText.line(pageLabel);
  }
}
