package org.vetika.app.postgres;

import java.util.List;
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
    for (String module : modules) {
      Flyway.configure()
          .configuration(flyway.getConfiguration())
          .locations("classpath:db/migration/" + module)
          .table("migration_" + module.replace("__", ""))
          .baselineOnMigrate(true)
          .baselineVersion("0")
          .load()
          .migrate();
    }
  }
}
