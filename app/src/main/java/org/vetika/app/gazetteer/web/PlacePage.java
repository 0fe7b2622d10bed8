package org.vetika.app.gazetteer.web;

import java.util.List;
import java.util.stream.Stream;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.web.Alternate;
import org.vetika.app.web.LinkedSection;
import org.vetika.app.web.PageContext;

/** One place: where it lies, what it consists of, and what other modules know about it. */
public record PlacePage(
    String code,
    String name,
    String otherName,
    String type,
    List<Link> above,
    List<Link> below,
    List<LinkedSection> sections,
    List<Alternate> alternates) {

  /** A place and its address. */
  public record Link(String name, String type, String href) {}

  static PlacePage of(
      Place place,
      List<Place> above,
      List<Place> below,
      List<LinkedSection> sections,
      PageContext page) {
    return new PlacePage(
        place.code(),
        place.name(page.language()),
        place.name(page.language().other()),
        type(place, page),
        above.stream().map(each -> link(each, page)).toList(),
        below.stream().map(each -> link(each, page)).toList(),
        sections,
        alternates(place, page));
  }

  /** The place as data, and what is new there. */
  private static List<Alternate> alternates(Place place, PageContext page) {
    String name = place.name(page.language());
    return Stream.concat(
            Alternate.of(page, name, "/places/" + place.code(), Alternate.Format.JSON).stream(),
            Alternate.of(page, name, "/dialogues?place=" + place.code(), Alternate.Format.ATOM)
                .stream())
        .toList();
  }

  private static String type(Place place, PageContext page) {
    return page.language().choose(place.typeEnglish(), place.typeKhmer());
  }

  private static Link link(Place place, PageContext page) {
    return new Link(
        place.name(page.language()), type(place, page), page.href("/places/" + place.code()));
  }
}
