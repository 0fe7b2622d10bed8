package org.vetika.app.topic;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The topic tree. */
@Component
public class Topics {
  private final JdbcClient database;

  Topics(JdbcClient database) {
    this.database = database;
  }

  /** Every topic, parents before children, in the order of the tree. */
  public List<Topic> all() {
    return database
        .sql(
            """
            with recursive tree as (
              select code, parent_code, position, name_en, name_km, array[position] as path
              from topic where parent_code is null
              union all
              select child.code, child.parent_code, child.position, child.name_en, child.name_km,
                     tree.path || child.position
              from topic child join tree on child.parent_code = tree.code
            )
            select code, parent_code, position, name_en, name_km from tree order by path
            """)
        .query((row, index) ->
            new Topic(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5)))
        .list();
  }

  public Optional<Topic> find(String code) {
    return all().stream().filter(topic -> topic.code().equals(code)).findFirst();
  }

  /** The topics of these codes; unknown codes are absent. */
  public Map<String, Topic> byCodes(Collection<String> codes) {
    return all().stream()
        .filter(topic -> codes.contains(topic.code()))
        .collect(Collectors.toUnmodifiableMap(Topic::code, Function.identity()));
  }
}
