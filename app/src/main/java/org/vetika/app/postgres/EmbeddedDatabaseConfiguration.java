package org.vetika.app.postgres;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Uses the embedded server unless {@code spring.datasource.url} names another. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
    name = "spring.datasource.url",
    havingValue = "embedded",
    matchIfMissing = true)
class EmbeddedDatabaseConfiguration {

  @Bean(destroyMethod = "close")
  EmbeddedPostgres embeddedPostgres(@Value("${vetika.data:data}") Path folder) {
    return EmbeddedPostgres.start(folder.resolve("postgres"), Map.of());
  }

  @Bean
  JdbcConnectionDetails embeddedConnection(EmbeddedPostgres server) {
    return new EmbeddedConnection(server);
  }

  private record EmbeddedConnection(EmbeddedPostgres server) implements JdbcConnectionDetails {
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
