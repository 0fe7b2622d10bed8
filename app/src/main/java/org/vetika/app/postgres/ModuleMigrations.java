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
 * setting {@code vetika.migrations}. A database that has exactly the migrations of this program is
 * left alone, unless {@code vetika.migrations-whole} is set: Flyway's start is a good part of the
 * program's.
 */
@Component
class ModuleMigrations implements FlywayMigrationStrategy {
  private final List<String> modules;
  private final boolean whole;

  ModuleMigrations(
      @Value("${vetika.migrations}") List<String> modules,
      @Value("${vetika.migrations-whole:false}") boolean whole) {
    this.modules = modules;
    this.whole = whole;
  }

  @Override
  public void migrate(Flyway flyway) {
    if (isUpToDate(flyway.getConfiguration().getDataSource()) && !whole) {
      return;
    }
    for (String module : modules) {
      Flyway.configure()
          .configuration(flyway.getConfiguration())
          .locations("classpath:db/migration/" + module)
          // A start that the build prepared brings one that finds the files of all modules at once.
          .resourceProvider(null)
          .table(ShippedMigrations.history(module))
          .baselineOnMigrate(true)
          .baselineVersion("0")
          // A database that a newer program migrated is refused, not written to by guess.
          .ignoreMigrationPatterns(new String[0])
          .load()
          .migrate();
    }
  }

  private boolean isUpToDate(DataSource database) {
    try (var connection = database.getConnection()) {
      DatabaseRequirements.check(connection);
      return new ShippedMigrations(modules).areAllOf(connection);
    } catch (SQLException e) {
      throw new DatabaseUnavailable("The database cannot be used: " + e.getMessage(), e);
    }
  }
}
