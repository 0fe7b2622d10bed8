package org.vetika.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * A command that needs the application and its database but serves no pages. It joins the database
 * of a server that runs in the data folder, else starts the embedded database for itself.
 */
abstract class DatabaseCommand implements Callable<Integer> {
  @Spec private CommandSpec specification = CommandSpec.create();
  @Mixin private final DatabaseOptions database = new DatabaseOptions();
  @Mixin private final LogOptions log = new LogOptions();

  private final Class<?> application;

  DatabaseCommand(Class<?> application) {
    this.application = application;
  }

  /**
   * The work itself; tables are up to date.
   *
   * @param beans made when asked for, so that a small command does not wait for the whole
   *     application
   * @return the exit code
   */
  abstract int work(ApplicationContext beans);

  /**
   * What can be done and checked before the database is asked for.
   *
   * @return whether {@link #work} is still to be done
   */
  boolean prepare() {
    return true;
  }

  /** Where results go, in UTF-8 whatever the locale of the terminal. */
  final PrintWriter out() {
    return specification.commandLine().getOut();
  }

  /** Where progress and messages go. */
  final PrintWriter error() {
    return specification.commandLine().getErr();
  }

  @Override
  public final Integer call() {
    if (!prepare()) {
      return 0;
    }
    var program = new SpringApplication(application);
    program.setWebApplicationType(WebApplicationType.NONE);
    program.setLazyInitialization(true);
    var settings = new ArrayList<>(database.applyTo(program));
    settings.addAll(log.settings());
    settings.addAll(
        List.of(
            "--vetika.database.join=true",
            "--spring.datasource.hikari.maximum-pool-size=4",
            // Left to the server, which may be working on them at this moment.
            "--spring.modulith.events.republish-outstanding-events-on-restart=false"));
    try (var context = program.run(settings.toArray(String[]::new))) {
      return work(context);
    }
  }
}
