package org.vetika.app.dialogue.web.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.DialogueContent.PlaceContent;
import org.vetika.app.dialogue.Refusal;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.web.Language;

/**
 * Finds the places that somebody wrote into a form: by code, or by name in either language, made
 * certain by the places around it ("Chamkar Mon, Phnom Penh"). Of several places of a name, a
 * choice is asked for.
 */
@Component
class PlaceFields {
  private static final Pattern CODE_AT_END = Pattern.compile("^.*\\(([0-9\u17e0-\u17e9]{1,8})\\)$");
  private static final Pattern CODE_ALONE = Pattern.compile("[0-9\u17e0-\u17e9]{1,8}");
  private static final Pattern COMMA = Pattern.compile("\\s*[,;\u060c]\\s*");

  private final Places places;

  PlaceFields(Places places) {
    this.places = places;
  }

  /**
   * A row of the form.
   *
   * @param candidates the places that may be meant: one when it is certain, none when there is no
   *     such place or none was written
   */
  record Row(String typed, @Nullable String venue, List<Located> candidates) {
    boolean isCertain() {
      return candidates.size() == 1;
    }

    @Nullable Refusal problem() {
      return typed.isEmpty() || isCertain()
          ? null
          : candidates.isEmpty() ? Refusal.UNKNOWN_PLACE : Refusal.AMBIGUOUS_PLACE;
    }

    private @Nullable PlaceContent content() {
      String code = isCertain() ? candidates.getFirst().place().code() : null;
      return code == null && venue == null ? null : new PlaceContent(code, venue);
    }
  }

  /** A place with those that it lies in, from the province down. */
  record Located(Place place, List<Place> above) {
    /** From the place up, with the code: read back, it means exactly this place. */
    String label(Language language) {
      var names = new ArrayList<String>();
      names.add(place.name(language));
      above.reversed().forEach(each -> names.add(each.name(language)));
      return String.join(", ", names) + " (" + place.code() + ")";
    }

    private boolean liesIn(List<String> names) {
      return names.stream().allMatch(name -> above.stream().anyMatch(each -> isNamed(each, name)));
    }

    private static boolean isNamed(Place place, String name) {
      return Stream.of(
              place.nameLatin(),
              place.nameKhmer(),
              place.typeKhmer() + place.nameKhmer(),
              place.typeEnglish() + " " + place.nameLatin(),
              place.nameLatin() + " " + place.typeEnglish())
          .anyMatch(name::equalsIgnoreCase);
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
      rows.add(
          new Row(typed, form.clean("venue", row), chosen(find(typed), form.text(choice(row)))));
    }
    return new Rows(rows);
  }

  /** The name of the field that chooses among places of one name. */
  static String choice(int row) {
    return "place-choice-" + row;
  }

  private static List<Located> chosen(List<Located> found, String code) {
    List<Located> chosen = found.stream().filter(each -> each.place().code().equals(code)).toList();
    return chosen.isEmpty() ? found : chosen;
  }

  private List<Located> find(String typed) {
    if (typed.isEmpty()) {
      return List.of();
    }
    Matcher coded = CODE_AT_END.matcher(typed);
    String code = coded.matches() ? coded.group(1) : typed;
    if (CODE_ALONE.matcher(code).matches()) {
      return places.ofWrittenCode(code).map(this::located).stream().toList();
    }
    List<String> names = Arrays.asList(COMMA.split(typed));
    if (names.isEmpty()) {
      return List.of();
    }
    List<Located> found =
        places.named(names.getFirst()).stream()
            .map(this::located)
            .filter(each -> each.liesIn(names.subList(1, names.size())))
            .toList();
    return preferred(found);
  }

  /** A province's name means the province, though a district or village may have it too. */
  private static List<Located> preferred(List<Located> found) {
    return !found.isEmpty() && found.getFirst().above().isEmpty()
        ? List.of(found.getFirst())
        : found;
  }

  private Located located(Place place) {
    return new Located(place, places.above(place));
  }
}
