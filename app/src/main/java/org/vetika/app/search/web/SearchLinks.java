package org.vetika.app.search.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.search.SearchQuery;
import org.vetika.app.web.Alternate;
import org.vetika.app.web.PageContext;

/** Addresses of searches near a given one. */
record SearchLinks(SearchQuery query, PageContext page) {
  String withType(String type) {
    return href(query.text(), type, query.place(), query.year(), 0);
  }

  String withoutType() {
    return href(query.text(), null, query.place(), query.year(), 0);
  }

  String withPlace(@Nullable String place) {
    return href(query.text(), type(), place, query.year(), 0);
  }

  String withYear(@Nullable Integer year) {
    return href(query.text(), type(), query.place(), year, 0);
  }

  String after(int count) {
    return href(query.text(), type(), query.place(), query.year(), count);
  }

  String other(String text, boolean everywhere) {
    return everywhere
        ? href(text, null, null, null, 0)
        : href(text, type(), query.place(), query.year(), 0);
  }

  /** What was found as files. */
  List<Alternate> files() {
    return Alternate.of(
        page,
        page.t("search.title") + " “" + query.text() + "”",
        path(query.text(), type(), query.place(), query.year(), 0),
        Alternate.Format.CSV,
        Alternate.Format.JSON,
        Alternate.Format.ATOM);
  }

  @Nullable String type() {
    return query.types().stream().findFirst().orElse(null);
  }

  private String href(
      String text,
      @Nullable String type,
      @Nullable String place,
      @Nullable Integer year,
      int after) {
    return page.href(path(text, type, place, year, after));
  }

  private static String path(
      String text,
      @Nullable String type,
      @Nullable String place,
      @Nullable Integer year,
      int after) {
    StringBuilder address = new StringBuilder("/search?q=").append(encoded(text));
    add(address, "type", type);
    add(address, "place", place);
    add(address, "year", year);
    add(address, "after", after == 0 ? null : after);
    return address.toString();
  }

  private static void add(StringBuilder address, String name, @Nullable Object value) {
    if (value != null) {
      address.append('&').append(name).append('=').append(encoded(value.toString()));
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
