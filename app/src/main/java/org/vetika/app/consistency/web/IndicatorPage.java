package org.vetika.app.consistency.web;

import java.util.List;
import org.vetika.app.web.LinkedSection;
import org.vetika.app.web.Tag;

/**
 * What parties count, by which definition, and for which places and periods.
 *
 * @param otherName the name in the other language
 * @param sections what else there is about it
 */
public record IndicatorPage(
    String number,
    String name,
    String otherName,
    boolean illustration,
    boolean peopleAtRisk,
    Tag standing,
    List<Matter> matters,
    List<Version> versions,
    List<LinkedSection> sections) {

  /** A place and a period for which figures are stated. */
  public record Matter(String href, String period, String place, String parties) {}

  /**
   * A version of the definition.
   *
   * @param because why it is there; empty for the first
   */
  public record Version(
      String title,
      String name,
      String meaning,
      String unit,
      String periodType,
      String valid,
      String entered,
      String because) {}
}
