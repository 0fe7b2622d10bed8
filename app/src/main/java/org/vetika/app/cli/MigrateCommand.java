package org.vetika.app.cli;

import java.io.PrintWriter;
import java.util.List;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;

/** {@code vetika migrate}: for operators who change tables and start servers at separate times. */
@Command(
    name = "migrate",
    description = {
      "Brings the tables of the database up to date without starting the server.",
      "The server does the same when it starts."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class MigrateCommand extends DatabaseCommand {
  MigrateCommand(Class<?> application) {
    super(application);
  }

  /** Also when a look at the histories says that nothing is to be done. */
  @Override
  List<String> ownSettings() {
    return List.of("--vetika.migrations-whole=true");
  }

  @Override
  int work(ApplicationContext beans, PrintWriter out) {
    beans.getBean(FlywayMigrationInitializer.class);
    out.println("The tables are up to date.");
    return 0;
  }
}
