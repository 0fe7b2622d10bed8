package org.vetika.app.record;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gapless public numbers. A number is taken in the transaction of the thing it names: when that is
 * rolled back, so is the number. Takers of one series wait for each other.
 */
@Component
public class PublicNumbers {
  private final JdbcClient database;

  PublicNumbers(JdbcClient database) {
    this.database = database;
  }

  /** The next number, from 1, of a series such as {@code dialogue-2021}. */
  @Transactional(propagation = Propagation.MANDATORY)
  public int next(String series) {
    return database
        .sql(
            """
            insert into public_counter as counter (series, last_number) values (:series, 1)
            on conflict (series) do update set last_number = counter.last_number + 1
            returning last_number
            """)
        .param("series", series)
        .query((row, index) -> row.getInt(1))
        .single();
  }
}
