package org.vetika.app.organization.web;

import java.util.List;
import org.vetika.app.web.Phrase;

/**
 * Where the work on organizations starts.
 *
 * @param keeps whether the visitor keeps the registry
 * @param own the organizations the visitor acts for
 */
public record StartPage(boolean keeps, List<Own> own) {
  /** An organization and where its description is changed. */
  public record Own(Phrase name, String number, String href) {}
}
