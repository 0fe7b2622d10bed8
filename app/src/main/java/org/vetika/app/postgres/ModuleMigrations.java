package org.vetika.app.postgres;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Migrates each module's tables from its own folder and with its own history, in the order of the
 * setting {@code vetika.migrations}.
 */
@Component
class ModuleMigrations implements FlywayMigrationStrategy {
  private final List<String> modules;

  ModuleMigrations(@Value("${vetika.migrations}") List<String> modules) {
    this.modules = modules;
  }

  @Override
  public void migrate(Flyway flyway) {
    check(flyway.getConfiguration().getDataSource());
    for (String module : modules) {
      Flyway.configure()
          .configuration(flyway.getConfiguration())
          .locations("classpath:db/migration/" + module)
          .table("migration_" + module.replace("__", ""))
          .baselineOnMigrate(true)
          .baselineVersion("0")
          // A database that a newer program migrated is refused, not written to by guess.
          .ignoreMigrationPatterns(new String[0])
          .load()
          .migrate();
    }
  }

  private static void check(DataSource database) {
    try (var connection = database.getConnection()) {
      DatabaseRequirements.check(connection);
    } catch (SQLException e) {
      throw new DatabaseUnavailable("The database cannot be used: " + e.getMessage(), e);
    }
  }
}
