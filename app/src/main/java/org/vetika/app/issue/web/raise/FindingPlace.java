package org.vetika.app.issue.web.raise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.PlainText;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.web.Language;

/**
 * Finds the place that somebody wrote: by its official code, or by its name in either language,
 * made certain by the places around it ("Chamkar Mon, Phnom Penh").
 */
@Component
class FindingPlace {
  private static final int CHOICES = 12;
  private static final Pattern CODE_AT_END = Pattern.compile("^.*\\(([0-9\u17e0-\u17e9]{1,8})\\)$");
  private static final Pattern CODE_ALONE = Pattern.compile("[0-9\u17e0-\u17e9]{1,8}");
  private static final Pattern COMMA = Pattern.compile("\\s*[,;\u060c]\\s*");

  private final Places places;

  FindingPlace(Places places) {
    this.places = places;
  }

  /**
   * What may be meant.
   *
   * @param certain whether it is exactly one, by code or name
   * @param candidates those of the name, or else of names that are like it; may be empty
   */
  record Found(boolean certain, List<Place> candidates) {}

  Found find(String written) {
    String typed = PlainText.clean(written).replace('\n', ' ');
    Matcher coded = CODE_AT_END.matcher(typed);
    String code = coded.matches() ? coded.group(1) : typed;
    if (CODE_ALONE.matcher(code).matches()) {
      List<Place> found = places.ofWrittenCode(code).stream().toList();
      return new Found(found.size() == 1, found);
    }
    List<String> names = Arrays.asList(COMMA.split(typed));
    if (names.isEmpty() || names.getFirst().isEmpty()) {
      return new Found(false, List.of());
    }
    List<Place> named =
        places.named(names.getFirst()).stream()
            .filter(place -> liesIn(place, names.subList(1, names.size())))
            .toList();
    if (named.isEmpty()) {
      return new Found(false, places.alike(names.getFirst(), CHOICES));
    }
    // A province's name means the province, though a district or village may have it too.
    boolean certain = named.size() == 1 || named.getFirst().code().length() == 2;
    return new Found(certain, named);
  }

  private boolean liesIn(Place place, List<String> names) {
    List<Place> above = names.isEmpty() ? List.of() : places.above(place);
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

  /** From the place up, with its code: read back, it means exactly this place. */
  String label(Place place, Language language) {
    var names = new ArrayList<String>();
    names.add(place.name(language));
    places.above(place).reversed().forEach(each -> names.add(each.name(language)));
    return String.join(", ", names) + " (" + place.code() + ")";
  }
}
