package org.vetika.app.issue.web.raise;

import java.util.HashMap;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** What stands in the fields of a form, so that a refused form comes back as it was. */
public record Typed(Map<String, String> values) {
  public static final Typed NOTHING = new Typed(Map.of());

  public Typed {
    values = Map.copyOf(values);
  }

  static Typed of(MultiValueMap<String, String> posted) {
    var values = new HashMap<String, String>();
    posted.forEach((field, all) -> {
      if (!all.isEmpty() && all.getFirst() != null) {
        values.put(field, all.getFirst());
      }
    });
    return new Typed(values);
  }

  /** The same with further fields in place of these. */
  Typed and(Typed more) {
    var both = new HashMap<>(values);
    both.putAll(more.values);
    return new Typed(both);
  }

  /** The value of a field, or empty. */
  public String text(String field) {
    return values.getOrDefault(field, "");
  }

  public boolean is(String field, String value) {
    return text(field).equals(value);
  }
}
