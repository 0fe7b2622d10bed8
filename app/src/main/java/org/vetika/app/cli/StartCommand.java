package org.vetika.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.vetika.app.postgres.StartingDatabase;
import org.vetika.khmer.KhmerText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vetika start}: runs the server until it is stopped. */
@Command(
    name = "start",
    description = "Starts the server; Ctrl-C stops it.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class StartCommand implements Callable<Integer> {
  static final int KEEPS_RUNNING = -1;

  private final Class<?> application;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = {
        "Where pages are served, 0 for any free port.",
        "Environment: VETIKA_PORT. Default: 8080"
      },
      defaultValue = "${env:VETIKA_PORT:-8080}")
  private int port = 8080;

  @Option(
      names = "--address",
      paramLabel = "ADDRESS",
      description = {
        "Network address to serve pages on; 0.0.0.0 for all of this machine.",
        "Environment: VETIKA_ADDRESS. Default: 127.0.0.1"
      },
      defaultValue = "${env:VETIKA_ADDRESS:-127.0.0.1}")
  private String address = "127.0.0.1";

  @Option(
      names = "--origin",
      paramLabel = "URL",
      description = {
        "Public address of the site, for links in messages and for passkeys.",
        "Environment: VETIKA_ORIGIN. Default: http://localhost:PORT"
      })
  private @Nullable String origin;

  @Option(
      names = "--behind-proxy",
      description = {
        "Believes the forwarding headers of a proxy on a private address (see",
        "docs/operations.md). Environment: VETIKA_BEHIND_PROXY=true"
      },
      defaultValue = "${env:VETIKA_BEHIND_PROXY:-false}")
  private boolean behindProxy;

  @Option(
      names = "--management-port",
      paramLabel = "PORT",
      description = {
        "Where health and metrics are served, for this machine only.",
        "Environment: VETIKA_MANAGEMENT_PORT. Default: 8081"
      },
      defaultValue = "${env:VETIKA_MANAGEMENT_PORT:-8081}")
  private int managementPort = 8081;

  @Mixin private final DatabaseOptions database = new DatabaseOptions();

  @Option(
      names = "--demo",
      description = {
        "Loads the demonstration data and accounts once. Never on a public server.",
        "Environment: VETIKA_DEMO=true"
      },
      defaultValue = "${env:VETIKA_DEMO:-false}")
  private boolean demonstration;

  @Mixin private final LogOptions log = new LogOptions();

  StartCommand(Class<?> application) {
    this.application = application;
  }

  @Override
  public Integer call() {
    Ports.check(address, port, managementPort);
    // Beside the start; Messages waits for it, and no request comes before.
    Thread.ofPlatform().daemon().name("texts").start(KhmerText::load);
    var server = new SpringApplication(application);
    PreparedStart.offerTo(server, application);
    var settings = new ArrayList<>(database.applyTo(server));
    settings.addAll(log.settings());
    settings.addAll(serverSettings());
    var ready = new ReadyMessage(database, log.json());
    var running = new AtomicBoolean();
    endWithSuccessOnce(running);
    server.addListeners(
        (ApplicationListener<ApplicationReadyEvent>)
            event -> {
              running.set(true);
              ready.say(event);
            });
    if (database.external() != null) {
      server.run(settings.toArray(String[]::new));
      return KEEPS_RUNNING;
    }
    var beginning = StartingDatabase.in(database.data());
    server.addInitializers(
        context -> context.getBeanFactory().registerSingleton("beginning", beginning));
    try {
      server.run(settings.toArray(String[]::new));
      return KEEPS_RUNNING;
    } catch (RuntimeException e) {
      beginning.close();
      throw e;
    }
  }

  /** Told to stop by TERM or Ctrl-C and stopped in order: that is success, not 143 or 130. */
  private static void endWithSuccessOnce(AtomicBoolean running) {
    SpringApplication.getShutdownHandlers()
        .add(() -> {
          if (running.get()) {
            Runtime.getRuntime().halt(0);
          }
        });
  }

  private List<String> serverSettings() {
    var settings = new ArrayList<String>();
    settings.add("--server.port=" + port);
    settings.add("--server.address=" + address);
    settings.add("--server.forward-headers-strategy=" + (behindProxy ? "native" : "none"));
    settings.add("--management.server.port=" + managementPort);
    settings.add("--vetika.demonstration=" + demonstration);
    settings.add("--vetika.origin=" + origin());
    return settings;
  }

  private String origin() {
    String given = origin == null ? System.getenv("VETIKA_ORIGIN") : origin;
    return given == null || given.isBlank() ? "http://localhost:" + port : given;
  }
}
