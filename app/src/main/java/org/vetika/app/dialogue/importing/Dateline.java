package org.vetika.app.dialogue.importing;

import java.util.List;
import java.util.regex.Pattern;
import org.vetika.app.dialogue.importing.PlaceNames.NamedPlace;

/** Recognizes lines that hold nothing but where and when: "Phnom Penh, June 02, 2021". */
final class Dateline {
  private static final Pattern FILLER =
      Pattern.compile(
          "\\b(?:cambodia|kingdom of|province|provinces|city|capital|municipality|town|district|"
              + "on|in|at|from|to|and|the|of|day|date|dated|held|am|pm|"
              + "(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b|\\d{1,2}[:.]\\d{2}|[\\p{P}\\p{S}\\s\u200b]+"
              + "|ត្រូវនឹង|ត្រូវនិង|ថ្ងៃទី|ថ្ងៃ|ខេត្ត|រាជធានី|ក្រុង|កម្ពុជា|ប្រទេស|ព្រះរាជាណាចក្រ|នៅ|ចាប់ពី|ម៉ោង|ព្រឹក|ល្ងាច|រសៀល|និង|ដល់"
              + "|ច័ន្ទ|ចន្ទ|អង្គារ|ពុធ|ព្រហស្បតិ៍|សុក្រ|សៅរ៍|អាទិត្យ|ព\\.ស|ស្រុក",
          Pattern.CASE_INSENSITIVE);

  private final PlaceNames placeNames;
  private final DateFinder dateFinder;

  Dateline(PlaceNames placeNames, DateFinder dateFinder) {
    this.placeNames = placeNames;
    this.dateFinder = dateFinder;
  }

  List<FoundDate> dates(String text) {
    return dateFinder.findAll(text);
  }

  List<NamedPlace> places(String text) {
    return HeaderReader.distinct(placeNames.findIn(text));
  }

  /** Whether the line says when or where and nothing else. */
  boolean isDateline(String text) {
    boolean[] used = new boolean[text.length()];
    List<FoundDate> dates = dates(text);
    List<NamedPlace> places = placeNames.findIn(text);
    dates.forEach(date -> mark(used, date.start(), date.end()));
    places.forEach(place -> mark(used, place.start(), place.end()));
    if (dates.isEmpty() && places.isEmpty()) {
      return false;
    }
    StringBuilder rest = new StringBuilder();
    for (int i = 0; i < used.length; i++) {
      rest.append(used[i] ? ' ' : text.charAt(i));
    }
    return FILLER.matcher(rest).replaceAll("").isBlank();
  }

  private static void mark(boolean[] used, int start, int end) {
    for (int i = Math.max(0, start); i < Math.min(used.length, end); i++) {
      used[i] = true;
    }
  }
}
