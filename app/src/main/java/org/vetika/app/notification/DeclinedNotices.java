package org.vetika.app.notification;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.record.NoticeChoices;

/** Who declined mail on what their organizations have to do. */
@Component
class DeclinedNotices implements NoticeChoices {
  private final JdbcClient database;

  DeclinedNotices(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Set<UUID> declined(Collection<UUID> people) {
    return Set.copyOf(
        database
            .sql("select person_id from reader where person_id = any(:people) and not notices")
            .param("people", people.toArray(UUID[]::new))
            .query((row, index) -> row.getObject(1, UUID.class))
            .list());
  }
}
