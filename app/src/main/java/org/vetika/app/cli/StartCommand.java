package org.vetika.app.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vetika start}: runs the server until it is stopped. */
@Command(
    name = "start",
    description = "Starts the server.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class StartCommand implements Callable<Integer> {
  static final int KEEPS_RUNNING = -1;

  private final Class<?> application;

  @Option(names = "--port", description = "Where pages are served.", defaultValue = "8080")
  private int port = 8080;

  @Option(
      names = "--data",
      description = "Folder of the embedded database and of attachments.",
      defaultValue = "data")
  private Path data = Path.of("data");

  @Option(names = "--db", description = "Uses this PostgreSQL server: jdbc:postgresql://…")
  private @Nullable String database;

  @Option(names = "--demo", description = "Loads the demonstration data and accounts once.")
  private boolean demonstration;

  StartCommand(Class<?> application) {
    this.application = application;
  }

  @Override
  public Integer call() {
    var settings = new HashMap<String, Object>();
    settings.put("server.port", port);
    settings.put("vetika.data", data.toString());
    settings.put("vetika.demonstration", demonstration);
    settings.put("vetika.origin", "http://localhost:" + port);
    if (database != null) {
      settings.put("spring.datasource.url", database);
    }
    var server = new SpringApplication(application);
    server.setDefaultProperties(settings);
    server.run();
    return KEEPS_RUNNING;
  }
}
