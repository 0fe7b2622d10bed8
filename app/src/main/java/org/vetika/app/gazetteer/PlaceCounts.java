package org.vetika.app.gazetteer;

/** How many places of each level are on record within a province. */
public record PlaceCounts(int districts, int communes, int villages) {
  public static final PlaceCounts NONE = new PlaceCounts(0, 0, 0);
}
