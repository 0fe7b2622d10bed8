package org.vetika.app.dialogue;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From the public numbers that people write in forms to the ids that tables refer to. */
@Component
public class OrganizationNumbers {
  private final JdbcClient database;

  OrganizationNumbers(JdbcClient database) {
    this.database = database;
  }

  /** Internal ids by public number; unknown numbers are absent. */
  public Map<String, Long> ids(Collection<String> numbers) {
    var ids = new HashMap<String, Long>();
    if (!numbers.isEmpty()) {
      database
          .sql("select number, id from organization where number in (:numbers)")
          .param("numbers", List.copyOf(numbers))
          .query(row -> {
            ids.put(row.getString(1), row.getLong(2));
          });
    }
    return Map.copyOf(ids);
  }
}
