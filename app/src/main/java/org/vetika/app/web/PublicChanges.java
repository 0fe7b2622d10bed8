package org.vetika.app.web;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears from the database that public tables changed, whoever changed them (the command line, a
 * job, another server of the same database), and drops the kept pages. Tables announce by a
 * statement trigger on the channel {@value #CHANNEL}.
 */
@Component
final class PublicChanges implements SmartLifecycle {
  static final String CHANNEL = "vetika_public_change";
  private static final Logger LOG = LoggerFactory.getLogger(PublicChanges.class);
  private static final int WAIT_MILLIS = 1000;

  private final DataSource database;
  private final PageCache cache;
  private volatile boolean running;

  PublicChanges(DataSource database, PageCache cache) {
    this.database = database;
    this.cache = cache;
  }

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name("public-changes").start(this::listen);
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void listen() {
    while (running) {
      try (Connection connection = database.getConnection()) {
        hear(connection);
      } catch (SQLException e) {
        if (running) {
          LOG.warn("Lost the line on which public changes are announced; trying again", e);
        }
      }
      // Whatever was announced while nobody listened is unknown: forget everything.
      cache.drop();
      pause();
    }
  }

  private void hear(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("listen " + CHANNEL);
    }
    cache.drop();
    PGConnection announcements = connection.unwrap(PGConnection.class);
    while (running) {
      var heard = announcements.getNotifications(WAIT_MILLIS);
      if (heard != null && heard.length > 0) {
        cache.drop();
      }
    }
    try (var statement = connection.createStatement()) {
      statement.execute("unlisten *");
    }
  }

  private void pause() {
    try {
      Thread.sleep(Duration.ofMillis(running ? 1000 : 0));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }
}
