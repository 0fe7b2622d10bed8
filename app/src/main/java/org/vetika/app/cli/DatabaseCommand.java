package org.vetika.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import picocli.CommandLine.Mixin;

/**
 * A command that needs the application and its database but serves no pages. It joins the database
 * of a server that runs in the data folder, else starts the embedded database for itself.
 */
abstract class DatabaseCommand implements Callable<Integer> {
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
   * @param out for results, in UTF-8; the log goes to the error output
   * @return the exit code
   */
  abstract int work(ApplicationContext beans, PrintWriter out) throws IOException;

  /** What can be refused before the application starts: fast, and nothing was touched. */
  void checkInput() throws IOException {
    // Most commands have none.
  }

  /** Whether all is done without the database. */
  boolean doneWithoutDatabase(PrintWriter out) {
    return false;
  }

  /** Settings of the program that this command alone needs. */
  List<String> ownSettings() {
    return List.of();
  }

  @Override
  public final Integer call() throws IOException {
    var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    // The log is written to what the system calls its output: results must stay clean.
    System.setOut(System.err);
    checkInput();
    if (doneWithoutDatabase(out)) {
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
            // Jobs and events are left to the server, which may be working on them at this moment.
            "--db-scheduler.enabled=false",
            "--vetika.search.build-at-start=false",
            "--spring.modulith.events.republish-outstanding-events-on-restart=false"));
    settings.addAll(ownSettings());
    try (var context = program.run(settings.toArray(String[]::new))) {
      // Made now: the registry of events asks for it at the end, when nothing can be made any more.
      context.getBean(PlatformTransactionManager.class);
      return work(context, out);
    }
  }
}
