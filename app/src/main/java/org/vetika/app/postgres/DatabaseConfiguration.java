package org.vetika.app.postgres;

import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * The database that the command chose: an {@link ExternalDatabase} that is there as a bean, else
 * the embedded one. Tests bring their own. The server program holds the folder for itself; commands
 * beside it join ({@code vetika.database.join}).
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
    name = "spring.datasource.url",
    havingValue = DatabaseConfiguration.CHOSEN,
    matchIfMissing = true)
public class DatabaseConfiguration {
  /** What commands set as {@code spring.datasource.url}: this class names the address. */
  public static final String CHOSEN = "chosen";

  /** Not made, and so not started, beside a server of the operator. */
  @Bean(destroyMethod = "close")
  @Lazy
  DatabaseAccess embeddedDatabase(
      @Value("${vetika.data:data}") Path data,
      @Value("${vetika.database.join:false}") boolean join,
      ObjectProvider<StartingDatabase> begun) {
    if (join) {
      return DatabaseAccess.open(StartingDatabase.folder(data));
    }
    EmbeddedPostgres server = begun.getIfAvailable(() -> StartingDatabase.in(data)).ready();
    server.whenLost(DatabaseConfiguration::endProgram);
    return server;
  }

  @Bean
  JdbcConnectionDetails databaseConnection(
      ObjectProvider<ExternalDatabase> external, ObjectProvider<DatabaseAccess> embedded) {
    ExternalDatabase named = external.getIfAvailable();
    return named == null ? new EmbeddedConnection(embedded.getObject()) : named.connection();
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
