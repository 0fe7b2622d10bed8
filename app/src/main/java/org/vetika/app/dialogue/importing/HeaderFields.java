package org.vetika.app.dialogue.importing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.importing.PlaceNames.NamedPlace;

/** What the head of a document says; filled step by step. */
final class HeaderFields {
  private static final int LONGEST_WRITING = 60;

  private final List<NamedPlace> places = new ArrayList<>();
  private @Nullable String title;
  private @Nullable FoundDate date;
  private boolean certain;
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

  /** A date that the document itself calls the date of the dialogue. */
  void certainDate(FoundDate found) {
    if (date == null || !certain) {
      date = found;
      certain = true;
    }
  }

  /**
   * A date that a sentence gives for the dialogue. It corrects a dateline of a few weeks later,
   * which says when the paper was written.
   */
  void heldDate(FoundDate found) {
    FoundDate known = date;
    boolean earlier =
        known != null
            && found.first().isBefore(known.first())
            && found.first().isAfter(known.first().minusDays(LONGEST_WRITING));
    if (known == null || (!certain && earlier)) {
      date = found;
    }
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
