package org.vetika.app.web;

import java.util.List;

/**
 * A titled list of links that one module adds to the page of another's thing: dialogues on a
 * place's page, for instance.
 *
 * @param titleKey message key of the heading; {@code {0}} in it is {@code total}
 * @param total how many there are in all; the list may hold fewer
 * @param moreHref where all of them are, a path without language
 */
public record LinkedSection(String titleKey, List<Item> items, long total, String moreHref) {

  /**
   * One link.
   *
   * @param href a path without language
   * @param title in the language asked for, else in the original's
   * @param titleLanguage the language that the title is in
   * @param detail a short second line, such as a date and a place; may be empty
   */
  public record Item(String href, String title, Language titleLanguage, String detail) {}
}
