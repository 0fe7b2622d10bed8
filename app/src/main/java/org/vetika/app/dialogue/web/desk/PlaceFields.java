package org.vetika.app.dialogue.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.DialogueContent.PlaceContent;
import org.vetika.app.dialogue.Refusal;
import org.vetika.app.gazetteer.FindingPlace;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.web.Language;

/**
 * Finds the places that somebody wrote into a form: by code, or by name in either language, made
 * certain by the places around it ("Chamkar Mon, Phnom Penh"). Of several places of a name, a
 * choice is asked for.
 */
@Component
class PlaceFields {
  private final FindingPlace places;

  PlaceFields(FindingPlace places) {
    this.places = places;
  }

  /** A row of the form. */
  record Row(String typed, @Nullable String venue, FindingPlace.Found found) {
    @Nullable Refusal problem() {
      return typed.isEmpty() || found.certain().isPresent()
          ? null
          : found.candidates().isEmpty() ? Refusal.UNKNOWN_PLACE : Refusal.AMBIGUOUS_PLACE;
    }

    private @Nullable PlaceContent content() {
      String code = found.certain().map(Place::code).orElse(null);
      return code == null && venue == null ? null : new PlaceContent(code, venue);
    }
  }

  /** All rows of a form, in its order, the empty ones too. */
  record Rows(List<Row> rows) {
    Optional<Refusal> problem() {
      return rows.stream().map(Row::problem).filter(Objects::nonNull).findFirst();
    }

    /** What is to be stored. */
    List<PlaceContent> contents() {
      return rows.stream().map(Row::content).filter(Objects::nonNull).toList();
    }
  }

  Rows read(FormValues form) {
    var rows = new ArrayList<Row>();
    for (int row = 0; row < Math.max(form.rows("place"), form.rows("venue")); row++) {
      String typed = Objects.requireNonNullElse(form.clean("place", row), "");
      FindingPlace.Found found = places.find(typed).chosen(form.text(choice(row)));
      rows.add(new Row(typed, form.clean("venue", row), found));
    }
    return new Rows(rows);
  }

  /** The name of the field that chooses among places of one name. */
  static String choice(int row) {
    return "place-choice-" + row;
  }

  /** From the place up, with its code. */
  String label(Place place, Language language) {
    return places.label(place, language);
  }
}
