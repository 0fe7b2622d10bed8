package org.vetika.app.gazetteer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vetika.app.web.Language;

/**
 * Finds the place that somebody wrote: by its official code, or by its name in either language,
 * made certain by the places around it ("Chamkar Mon, Phnom Penh").
 */
@Component
public class FindingPlace {
  private static final int CHOICES = 12;
  private static final Pattern CODE_AT_END = Pattern.compile("^.*\\(([0-9\u17e0-\u17e9]{1,8})\\)$");
  private static final Pattern CODE_ALONE = Pattern.compile("[0-9\u17e0-\u17e9]{1,8}");
  private static final Pattern CONTROLS = Pattern.compile("\\p{Cc}");
  private static final Pattern COMMA = Pattern.compile("\\s*[,;\u060c]\\s*");

  private final Places places;

  FindingPlace(Places places) {
    this.places = places;
  }

  /**
   * What may be meant.
   *
   * @param meant those of the code or name; empty when there is none
   * @param alike when there is none, those whose name is like it
   */
  public record Found(List<Place> meant, List<Place> alike) {
    static final Found NOTHING = new Found(List.of(), List.of());

    public Found {
      meant = List.copyOf(meant);
      alike = List.copyOf(alike);
    }

    /** The one place that is meant without doubt. */
    public Optional<Place> certain() {
      return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    /** From which to choose when it is not certain; may be empty. */
    public List<Place> candidates() {
      return meant.isEmpty() ? alike : meant;
    }

    /** After somebody chose one of the candidates; the same when the code is none of theirs. */
    public Found chosen(String code) {
      return candidates().stream()
          .filter(place -> place.code().equals(code))
          .findFirst()
          .map(place -> new Found(List.of(place), List.of()))
          .orElse(this);
    }
  }

  /**
   * @param written by a person: a name, names from the place up with commas between, a code, or
   *     what {@link #label} gives
   */
  public Found find(String written) {
    String typed = CONTROLS.matcher(written).replaceAll(" ").strip();
    Matcher coded = CODE_AT_END.matcher(typed);
    String code = coded.matches() ? coded.group(1) : typed;
    if (CODE_ALONE.matcher(code).matches()) {
      return new Found(places.ofWrittenCode(code).stream().toList(), List.of());
    }
    List<String> names = Arrays.asList(COMMA.split(typed));
    if (names.isEmpty() || names.getFirst().isEmpty()) {
      return Found.NOTHING;
    }
    List<Place> named =
        places.named(names.getFirst()).stream()
            .filter(place -> liesIn(place, names.subList(1, names.size())))
            .toList();
    if (named.isEmpty()) {
      return new Found(List.of(), places.alike(names.getFirst(), CHOICES));
    }
    // A province's name means the province, though a district or village may have it too.
    boolean province = named.getFirst().code().length() == 2;
    return new Found(province ? named.subList(0, 1) : named, List.of());
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
        .map(each -> PlaceNaming.plain(PlaceNaming.normalized(each)))
        .anyMatch(PlaceNaming.plain(PlaceNaming.normalized(name))::equals);
  }

  /** From the place up, with its code: read back, it means exactly this place. */
  public String label(Place place, Language language) {
    var names = new ArrayList<String>();
    names.add(place.name(language));
    places.above(place).reversed().forEach(each -> names.add(each.name(language)));
    return String.join(", ", names) + " (" + place.code() + ")";
  }
}
