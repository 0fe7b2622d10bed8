package org.vetika.app.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** How much a command says, and in which form. */
final class LogOptions {
  // Spring reports a failed start at length; the command says it in one line.
  private static final List<String> ONE_LINE_FAILURES =
      List.of(
          "--logging.level.org.springframework.boot.SpringApplication=off",
          "--logging.level.org.springframework.boot.diagnostics=off",
          "--logging.level.org.springframework.boot.tomcat=off",
          "--logging.level.org.springframework.boot.web.server.servlet.context=error",
          "--logging.level.org.springframework.context=error",
          // A command that ends before its events were ever looked at cannot look at them then.
          "--logging.level.org.springframework.beans.factory.support=error");

  @Option(
      names = "--json-logs",
      description = {
        "Writes the log as JSON, one object a line (Elastic Common Schema).",
        "Environment: VETIKA_JSON_LOGS=true"
      },
      defaultValue = "${env:VETIKA_JSON_LOGS:-false}")
  private boolean json;

  @Option(names = "--verbose", description = "Logs each step, and failures in full.")
  private boolean verbose;

  boolean json() {
    return json;
  }

  boolean verbose() {
    return verbose;
  }

  List<String> settings() {
    var settings = new java.util.ArrayList<String>();
    settings.add("--logging.level.root=" + (json || verbose ? "info" : "warn"));
    if (json) {
      settings.add("--logging.structured.format.console=ecs");
    }
    if (!verbose) {
      settings.addAll(ONE_LINE_FAILURES);
    }
    return settings;
  }
}
