package org.vetika.app.gazetteer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vetika.app.record.PublicEntries;
import org.vetika.app.record.PublicEntry;
import org.vetika.app.web.Language;

/** Every place is public. */
@Component
class PublicPlaces implements PublicEntries {
  static final String TYPE = "place";
  private final Places places;

  PublicPlaces(Places places) {
    this.places = places;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Optional<PublicEntry> find(String key) {
    return places.find(key).map(PublicPlaces::entry);
  }

  @Override
  public List<PublicEntry> page(String afterKey, int size) {
    return places.page(null, afterKey, size).stream().map(PublicPlaces::entry).toList();
  }

  private static PublicEntry entry(Place place) {
    return PublicEntry.undated(
        TYPE,
        place.code(),
        "/places/" + place.code(),
        Set.of(place.code()),
        Set.of(),
        new PublicEntry.Text(Language.KM, place.nameKhmer(), about(place, Language.KM)),
        new PublicEntry.Text(Language.EN, place.nameLatin(), about(place, Language.EN)));
  }

  /** The code too, since lists of the ministry give only that. */
  private static String about(Place place, Language language) {
    return language.choose(place.typeEnglish(), place.typeKhmer()) + " " + place.code();
  }
}
