package org.vetika.app.gazetteer;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The places on record. */
@Component
public class Places {
  private static final Pattern CODE = Pattern.compile("[0-9]{2,8}");
  private static final int LONGEST_NAME = 200;

  private final JdbcClient database;

  Places(JdbcClient database) {
    this.database = database;
  }

  public Optional<Place> find(String code) {
    return Optional.ofNullable(byCodes(List.of(code)).get(code));
  }

  /** The places of these codes, in one query; unknown codes are absent. */
  public Map<String, Place> byCodes(Collection<String> asked) {
    // Codes come out of addresses too: what cannot be one, zero bytes among it, is not asked for.
    List<String> codes = asked.stream().filter(code -> CODE.matcher(code).matches()).toList();
    if (codes.isEmpty()) {
      return Map.of();
    }
    return database
        .sql(
            """
            select code, level, type_en, type_km, name_km, name_latin from place
            where code in (:codes)
            """)
        .param("codes", codes)
        .query(PlaceRows::place)
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Place::code, Function.identity()));
  }

  /**
   * The places of a name in either language, with or without the word for its type ("Khan Chamkar
   * Mon"), larger places first, at most 60. Capitals, accents, invisible signs and the order of
   * Khmer signs make no difference.
   */
  public List<Place> named(String name) {
    String wanted = PlaceNaming.normalized(name.replace("\u0000", ""));
    if (wanted.isEmpty() || wanted.length() > LONGEST_NAME) {
      return List.of();
    }
    return database
        .sql(
            """
            with plain as (
              select *, regexp_replace(
                lower(normalize(name_latin, nfd)), '[\u0300-\u036f]', '', 'g') as latin
              from place
            )
            select code, level, type_en, type_km, name_km, name_latin from plain
            where latin = :plain or name_km = :name
              or type_km || name_km = :name or type_km || ' ' || name_km = :name
              or lower(type_en) || ' ' || latin = :plain
              or latin || ' ' || lower(type_en) = :plain
            order by length(code), code limit 60
            """)
        .param("name", wanted)
        .param("plain", PlaceNaming.plain(wanted))
        .query(PlaceRows::place)
        .list();
  }

  /** The place of a code as somebody wrote it: in Khmer digits, or without its leading zero. */
  public Optional<Place> ofWrittenCode(String written) {
    return PlaceCodes.complete(written).flatMap(this::find);
  }

  /** All provinces by code. */
  public List<Place> provinces() {
    return database
        .sql(
            """
            select code, level, type_en, type_km, name_km, name_latin from place
            where level = 'province' order by code
            """)
        .query(PlaceRows::place)
        .list();
  }

  /** The places that this one lies in, from the province down. */
  public List<Place> above(Place place) {
    List<String> codes =
        IntStream.range(1, place.code().length() / 2)
            .mapToObj(level -> place.code().substring(0, level * 2))
            .toList();
    Map<String, Place> found = byCodes(codes);
    return codes.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /** The places that this one consists of, by code. */
  public List<Place> below(Place place) {
    return database
        .sql(
            """
            select code, level, type_en, type_km, name_km, name_latin from place
            where parent_code = :parent order by code
            """)
        .param("parent", place.code())
        .query(PlaceRows::place)
        .list();
  }

  /** By province code, how many places it has on record. */
  public Map<String, PlaceCounts> countsBelowProvinces() {
    return database
        .sql(
            """
            select left(code, 2),
              count(*) filter (where level = 'district'),
              count(*) filter (where level = 'commune'),
              count(*) filter (where level = 'village')
            from place group by left(code, 2)
            """)
        .query((row, index) ->
            Map.entry(
                row.getString(1), new PlaceCounts(row.getInt(2), row.getInt(3), row.getInt(4))))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * Places by code, those after {@code after} first, for lists and exports.
   *
   * @param level only this level, or null for all
   * @param after the last code already seen, or empty
   */
  public List<Place> page(@Nullable PlaceLevel level, String after, int size) {
    return database
        .sql(
            """
            select code, level, type_en, type_km, name_km, name_latin from place
            where code > :after and (:level::text is null or level = :level)
            order by code limit :size
            """)
        .param("after", after)
        .param("level", level == null ? null : level.name().toLowerCase(Locale.ROOT))
        .param("size", size)
        .query(PlaceRows::place)
        .list();
  }

  /**
   * Places whose name is like one that is not on record, the most alike first: what somebody who
   * wrote a name by ear may have meant.
   *
   * @param most 1 to 60
   */
  public List<Place> alike(String name, int most) {
    String plain = PlaceNaming.normalized(name.replace("\u0000", ""));
    if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
      return List.of();
    }
    return database
        .sql(
            """
            select code, level, type_en, type_km, name_km, name_latin from place
            where similarity(lower(name_latin), lower(:name)) > 0.3
              or similarity(name_km, :name) > 0.3
            order by greatest(
                similarity(lower(name_latin), lower(:name)), similarity(name_km, :name)) desc,
              length(code), code
            limit :most
            """)
        .param("name", plain)
        .param("most", most)
        .query(PlaceRows::place)
        .list();
  }
}
