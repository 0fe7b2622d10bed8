package org.vetika.app.dialogue.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The 25 provinces of Cambodia with the spellings in use; knows no smaller places. */
public final class ProvinceNames implements PlaceNames {
  private static final String FILE = "/gazetteer/provinces.csv";
  private static final Map<String, List<String>> VARIANTS =
      Map.ofEntries(
          Map.entry("01", List.of("Bantey Meanchey", "Banteay Mean Chey", "Bantay Meanchey")),
          Map.entry("02", List.of("Batambang", "Battam Bang", "Bat Dambang")),
          Map.entry("03", List.of("Kompong Cham")),
          Map.entry("04", List.of("Kompong Chhnang", "Kampong Chnang", "Kompong Chnang")),
          Map.entry("05", List.of("Kompong Speu", "Kampong Spue", "Kampong Spoe")),
          Map.entry("06", List.of("Kompong Thom")),
          Map.entry("08", List.of("Kandaal")),
          Map.entry("09", List.of("Kaoh Kong", "Koh Kung")),
          Map.entry("10", List.of("Kracheh", "Kracheah")),
          Map.entry("11", List.of("Mondolkiri", "Mondul Kiri", "Mundulkiri", "Mondol Kiri")),
          Map.entry("12", List.of("Phnom-Penh", "Pnom Penh")),
          Map.entry("13", List.of("Preah Vihea", "Preahvihear")),
          Map.entry("14", List.of("Prey Vaeng", "Preyveng")),
          Map.entry("15", List.of("Pousat", "Posat")),
          Map.entry(
              "16",
              List.of("Ratanakkiri", "Rattanakiri", "Rattanakkiri", "Ratanak Kiri", "Rotanakiri")),
          Map.entry("17", List.of("Siemreap", "Siem Reab", "Siem-Reap")),
          Map.entry(
              "18",
              List.of("Sihanoukville", "Preah Sihanoukville", "Sihanouk Ville", "ព្រះសីហនុវិល")),
          Map.entry("19", List.of("Steung Treng", "Stoeng Treng", "Stung Traeng")),
          Map.entry("20", List.of("Svay Reang")),
          Map.entry("21", List.of("Takaev", "Takeao")),
          Map.entry(
              "22",
              List.of(
                  "Otdar Meanchey",
                  "Oddar Mean Chey",
                  "Otdar Mean Chey",
                  "Uddor Meanchey",
                  "Oddor Meanchey",
                  "ឧត្ដរមានជ័យ")),
          Map.entry("23", List.of("Krong Kep")),
          Map.entry("24", List.of("Pailin City")),
          Map.entry(
              "25",
              List.of(
                  "Tbong Khmum", "Tboung Khmom", "Tbong Khmom", "Thbong Khmum", "Thboung Khmum")));

  private record Province(String code, String latin, String khmer) {}

  private final Map<String, Province> byName = new HashMap<>();
  private final Pattern names;

  public ProvinceNames() {
    for (Province province : read()) {
      add(province.latin, province);
      add(province.khmer, province);
      VARIANTS.getOrDefault(province.code, List.of()).forEach(name -> add(name, province));
    }
    List<String> alternatives = new ArrayList<>(byName.keySet());
    alternatives.sort(Comparator.comparingInt(String::length).reversed());
    String any = String.join("|", alternatives.stream().map(Pattern::quote).toList());
    names =
        Pattern.compile(
            "(?<![\\p{L}\\p{M}\\d])(?:" + any + ")(?![a-z\\d])|(?:" + khmer(alternatives) + ")");
  }

  private static String khmer(List<String> names) {
    return String.join(
        "|",
        names.stream()
            .filter(name -> CleanText.isKhmer(name.charAt(0)))
            .map(Pattern::quote)
            .toList());
  }

  private void add(String name, Province province) {
    byName.put(Folded.of(name).text, province);
  }

  private static List<Province> read() {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (InputStream file = ProvinceNames.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is missing from the class path");
      }
      List<Province> provinces = new ArrayList<>();
      for (CSVRecord line : format.parse(new InputStreamReader(file, StandardCharsets.UTF_8))) {
        provinces.add(new Province(line.get("code"), line.get("name_latin"), line.get("name_km")));
      }
      return provinces;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public List<NamedPlace> findIn(String text) {
    Folded folded = Folded.of(text);
    List<NamedPlace> found = new ArrayList<>();
    Matcher match = names.matcher(folded.text);
    while (match.find()) {
      Province province = byName.get(match.group());
      if (province != null && isWholeName(folded.text, match)) {
        boolean khmer = CleanText.isKhmer(match.group().charAt(0));
        int start = folded.origin[match.start()];
        int end = folded.origin[match.end() - 1] + 1;
        found.add(
            new NamedPlace(start, end, province.code, khmer ? province.khmer : province.latin));
      }
    }
    return found;
  }

  /** "Kep" and "Kampot" are also parts of Khmer words: a vowel sign must not follow. */
  private static boolean isWholeName(String text, Matcher match) {
    if (match.end() >= text.length()) {
      return true;
    }
    char next = text.charAt(match.end());
    boolean sign = next >= '\u17b4' && next <= '\u17d3';
    return !sign && Character.getType(next) != Character.NON_SPACING_MARK;
  }

  /** Lower case, without accents, invisible characters and repeated spaces; knows the origins. */
  private static final class Folded {
    private final String text;
    private final int[] origin;

    private Folded(String text, int[] origin) {
      this.text = text;
      this.origin = origin;
    }

    static Folded of(String text) {
      StringBuilder folded = new StringBuilder(text.length());
      int[] origin = new int[text.length() * 2 + 1];
      for (int i = 0; i < text.length(); i++) {
        String part = fold(text.charAt(i), folded);
        for (int j = 0; j < part.length() && folded.length() < origin.length; j++) {
          origin[folded.length()] = i;
          folded.append(part.charAt(j));
        }
      }
      return new Folded(folded.toString(), origin);
    }

    private static String fold(char c, StringBuilder before) {
      if ((c >= '\u200b' && c <= '\u200f') || c == '\u2060' || c == '\ufeff' || c == '\u00ad') {
        return "";
      }
      if (CleanText.isSpace(c)) {
        return before.isEmpty() || before.charAt(before.length() - 1) == ' ' ? "" : " ";
      }
      if (c < 0x80) {
        return String.valueOf(c).toLowerCase(Locale.ROOT);
      }
      if (c < 0x250) {
        String base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).substring(0, 1);
        return base.toLowerCase(Locale.ROOT);
      }
      return c >= '\u0300' && c <= '\u036f' ? "" : String.valueOf(c);
    }
  }
}
