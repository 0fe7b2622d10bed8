package org.vetika.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.vetika.app.postgres.ExternalDatabase;
import org.vetika.app.web.StartNotice;

/** What the person who started the server reads when it is ready. */
final class ReadyMessage {
  private static final Logger LOG = LoggerFactory.getLogger(ReadyMessage.class);

  private final DatabaseOptions database;
  private final boolean logged;
  private final AtomicBoolean said = new AtomicBoolean();

  ReadyMessage(DatabaseOptions database, boolean logged) {
    this.database = database;
    this.logged = logged;
  }

  void say(ApplicationReadyEvent event) {
    if (!said.compareAndSet(false, true)) {
      return;
    }
    for (String line : lines(event.getApplicationContext())) {
      if (logged) {
        LOG.info("{}", line);
      } else {
        System.out.println(line);
      }
    }
  }

  private List<String> lines(ApplicationContext context) {
    Environment settings = context.getEnvironment();
    String port = settings.getRequiredProperty("local.server.port");
    String origin = settings.getRequiredProperty("vetika.origin");
    var lines = new ArrayList<String>();
    lines.add("Vetika is ready: " + (origin.endsWith(":0") ? "http://localhost:" + port : origin));
    ExternalDatabase external = database.external();
    lines.add("Data folder: " + database.data());
    if (external != null) {
      lines.add("Database: " + external.place());
    }
    lines.add(
        "Health and metrics: http://127.0.0.1:"
            + settings.getProperty("local.management.port", "-")
            + "/actuator");
    context
        .getBeanProvider(StartNotice.class)
        .orderedStream()
        .forEach(notice -> lines.addAll(notice.lines()));
    return lines;
  }
}
