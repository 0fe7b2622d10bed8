package org.vetika.app.postgres;

import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Uses the embedded server unless {@code spring.datasource.url} names another. The server program
 * holds the folder for itself; commands beside it join ({@code vetika.database.join}).
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
    name = "spring.datasource.url",
    havingValue = "embedded",
    matchIfMissing = true)
class EmbeddedDatabaseConfiguration {

  @Bean(destroyMethod = "close")
  DatabaseAccess embeddedDatabase(
      @Value("${vetika.data:data}") Path data,
      @Value("${vetika.database.join:false}") boolean join,
      ObjectProvider<StartingDatabase> begun) {
    if (join) {
      return DatabaseAccess.open(StartingDatabase.folder(data));
    }
    EmbeddedPostgres server = begun.getIfAvailable(() -> StartingDatabase.in(data)).ready();
    server.whenLost(EmbeddedDatabaseConfiguration::endProgram);
    return server;
  }

  @Bean
  JdbcConnectionDetails embeddedConnection(DatabaseAccess server) {
    return new EmbeddedConnection(server);
  }

  /** At once: without a database there is nothing left to finish in order. */
  private static void endProgram(String line) {
    System.err.println("vetika: " + line);
    Runtime.getRuntime().halt(1);
  }

  private record EmbeddedConnection(DatabaseAccess server) implements JdbcConnectionDetails {
    @Override
    public String getUsername() {
      return server.user();
    }

    @Override
    public String getPassword() {
      return server.password();
    }

    @Override
    public String getJdbcUrl() {
      return server.jdbcUrl(EmbeddedPostgres.DATABASE);
    }
  }
}
