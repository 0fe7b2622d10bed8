package org.vetika.app.gazetteer;

import org.vetika.app.web.Language;

/**
 * A place by its official code (NCDD; two digits per level, so that a parent's code begins its
 * children's).
 */
public record Place(
    String code,
    PlaceLevel level,
    String typeEnglish,
    String typeKhmer,
    String nameKhmer,
    String nameLatin) {
  public String name(Language language) {
    return language.choose(nameLatin, nameKhmer);
  }
}
