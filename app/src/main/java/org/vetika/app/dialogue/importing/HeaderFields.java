package org.vetika.app.dialogue.importing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.importing.PlaceNames.NamedPlace;

/** What the head of a document says; filled step by step. */
final class HeaderFields {
  private final List<NamedPlace> places = new ArrayList<>();
  private @Nullable String title;
  private @Nullable FoundDate date;
  private @Nullable String theme;
  private boolean draft;

  @Nullable String title() {
    return title;
  }

  void title(String text) {
    title = text;
  }

  @Nullable FoundDate date() {
    return date;
  }

  /** The first date stated wins. */
  void date(FoundDate found) {
    if (date == null) {
      date = found;
    }
  }

  @Nullable String theme() {
    return theme;
  }

  void theme(String text) {
    if (theme == null) {
      theme = text;
    }
  }

  boolean isDraft() {
    return draft;
  }

  void markDraft() {
    draft = true;
  }

  List<NamedPlace> places() {
    return places;
  }

  void places(List<NamedPlace> found) {
    for (NamedPlace place : found) {
      if (places.stream().noneMatch(known -> known.code().equals(place.code()))) {
        places.add(place);
      }
    }
  }
}
