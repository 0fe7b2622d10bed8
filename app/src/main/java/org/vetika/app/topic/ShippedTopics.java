package org.vetika.app.topic;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.record.PublicTypeChanged;

/** Brings the tree that the program ships ({@code topic/topics.csv}) into the database at start. */
@Component
class ShippedTopics implements InitializingBean {
  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private boolean changed;

  ShippedTopics(
      JdbcClient database, TransactionTemplate transaction, ApplicationEventPublisher events) {
    this.database = database;
    this.transaction = transaction;
    this.events = events;
  }

  @Override
  public void afterPropertiesSet() {
    transaction.executeWithoutResult(status -> load());
  }

  /** Nobody listens before the application has started. */
  @EventListener(ApplicationReadyEvent.class)
  void announce() {
    if (changed) {
      transaction.executeWithoutResult(
          status -> events.publishEvent(new PublicTypeChanged(PublicTopics.TYPE)));
    }
  }

  private void load() {
    try (Reader reader =
            new InputStreamReader(
                new ClassPathResource("topic/topics.csv").getInputStream(),
                StandardCharsets.UTF_8);
        var lines =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
      lines.forEach(this::bring);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes only what differs, so that a start announces no change. */
  private void bring(CSVRecord line) {
    int written =
        database
            .sql(
                """
                insert into topic (code, parent_code, position, name_en, name_km)
                values (:code, :parent, :position, :english, :khmer)
                on conflict (code) do update set
                  parent_code = excluded.parent_code, position = excluded.position,
                  name_en = excluded.name_en, name_km = excluded.name_km
                where (topic.parent_code, topic.position, topic.name_en, topic.name_km)
                  is distinct from
                  (excluded.parent_code, excluded.position, excluded.name_en, excluded.name_km)
                """)
            .param("code", line.get("code"))
            .param("parent", line.get("parent").isEmpty() ? null : line.get("parent"))
            .param("position", Integer.valueOf(line.get("position")))
            .param("english", line.get("name_en"))
            .param("khmer", line.get("name_km"))
            .update();
    changed |= written > 0;
  }
}
