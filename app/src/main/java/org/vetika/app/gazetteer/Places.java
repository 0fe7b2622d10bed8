package org.vetika.app.gazetteer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The places on record. */
@Component
public class Places {
  private final JdbcClient database;

  Places(JdbcClient database) {
    this.database = database;
  }

  public Optional<Place> find(String code) {
    return Optional.ofNullable(byCodes(List.of(code)).get(code));
  }

  /** The places of these codes, in one query; unknown codes are absent. */
  public Map<String, Place> byCodes(Collection<String> codes) {
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
}
