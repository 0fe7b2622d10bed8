package org.vetika.app.organization;

import java.util.List;

/**
 * The number of an organization in some register.
 *
 * @param scheme the code of the register in the list of org-id.guide, such as {@code KH-NNGO}
 * @param value as the register writes it
 */
public record Identifier(String scheme, String value) {
  /** The registers of Cambodia that org-id.guide knows, and those of aid data. */
  public static final List<String> KNOWN_SCHEMES =
      List.of("KH-NNGO", "KH-INGO", "KH-COA", "KH-TIN", "XM-DAC", "XI-IATI", "XI-GRID");

  /** The public description of the register. */
  public String schemeAddress() {
    return "https://org-id.guide/list/" + scheme;
  }

  @Override
  public String toString() {
    return scheme + ":" + value;
  }
}
