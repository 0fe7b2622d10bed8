package org.vetika.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.vetika.app.postgres.EmbeddedPostgres;
import org.vetika.app.postgres.PostgresDatabases;

/**
 * A real PostgreSQL, one server per test run and a database of its own for each application
 * context. It does not wait for the disk: tests of durability start their own.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {
  private static final AtomicInteger COUNT = new AtomicInteger();

  /** Started at first use, stopped when the tests' process ends. */
  private static final class Server {
    static final EmbeddedPostgres RUNNING =
        EmbeddedPostgres.start(
            Path.of("target", "test-postgres-" + ProcessHandle.current().pid()),
            Map.of(
                "fsync", "off",
                "synchronous_commit", "off",
                "shared_buffers", "64MB",
                // Each of the 32 application contexts that Spring keeps has a pool of ten.
                "max_connections", "400"));

    static {
      // After the applications: one that ends later waits half a minute for a connection.
      SpringApplication.getShutdownHandlers().add(RUNNING::close);
    }
  }

  @Bean
  JdbcConnectionDetails testConnection() {
    String database = "test_" + COUNT.incrementAndGet();
    PostgresDatabases.create(Server.RUNNING, database);
    return new JdbcConnectionDetails() {
      @Override
      public String getUsername() {
        return Server.RUNNING.user();
      }

      @Override
      public String getPassword() {
        return Server.RUNNING.password();
      }

      @Override
      public String getJdbcUrl() {
        return Server.RUNNING.jdbcUrl(database);
      }
    };
  }
}
