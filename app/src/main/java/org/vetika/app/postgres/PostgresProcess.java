package org.vetika.app.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server process: how it is started, known to be ready, and stopped. */
final class PostgresProcess {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresProcess.class);
  private static final Duration STOPPING = Duration.ofSeconds(60);
  // Recovery after a crash replays the whole log before the server is ready.
  private static final Duration STARTING = Duration.ofMinutes(5);

  private final Process process;

  private PostgresProcess(Process process) {
    this.process = process;
  }

  static PostgresProcess start(DataFolder folder, List<String> command) throws IOException {
    Process process = spawned(folder, command);
    awaitReady(process, folder);
    return new PostgresProcess(process);
  }

  /**
   * The kernel sends the parent-death signal when the native thread that spawned the child ends, so
   * it is spawned by one that never does.
   */
  private static Process spawned(DataFolder folder, List<String> command) throws IOException {
    var started = new CompletableFuture<Process>();
    Thread.ofPlatform()
        .daemon()
        .name("postgres-parent")
        .start(() -> {
          try {
            started.complete(builder(folder, command).start());
            Thread.sleep(Long.MAX_VALUE);
          } catch (IOException e) {
            started.completeExceptionally(e);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    try {
      return started.get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static ProcessBuilder builder(DataFolder folder, List<String> command) {
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).directory(folder.home().toFile());
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.environment().put("LC_ALL", "C");
    return builder;
  }

  private static void awaitReady(Process process, DataFolder folder) throws IOException {
    long until = System.nanoTime() + STARTING.toNanos();
    while (!ready(process, folder.data())) {
      if (!process.isAlive()) {
        throw new DatabaseUnavailable(
            "The embedded database stopped while starting: " + reason(process, folder.log()));
      }
      if (System.nanoTime() > until) {
        process.destroyForcibly();
        throw new DatabaseUnavailable(
            "The embedded database was not ready in time; see " + folder.log());
      }
      Pause.millis(5);
    }
  }

  private static String reason(Process process, Path log) throws IOException {
    byte[] all = Files.readAllBytes(log);
    int from = Math.max(0, all.length - 4096);
    String tail = new String(all, from, all.length - from, StandardCharsets.UTF_8);
    String fatal =
        tail.lines()
            .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
            .reduce((earlier, later) -> later)
            .map(line -> line.replaceFirst("^.*?(?=FATAL:|PANIC:)", ""))
            .orElse("exit " + process.exitValue());
    return fatal + " (log: " + log + ")";
  }

  /** The eighth line of postmaster.pid says so: no storm of connections, no noise in the log. */
  private static boolean ready(Process process, Path data) throws IOException {
    try {
      List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
      return lines.size() >= 8
          && lines.get(7).strip().equals("ready")
          && Long.parseLong(lines.getFirst().strip()) == process.pid();
    } catch (NoSuchFileException | NumberFormatException e) {
      return false;
    }
  }

  /** SIGINT is PostgreSQL's fast shutdown; SIGTERM, what destroy() sends, waits for clients. */
  static void interrupt(long process) throws IOException {
    new ProcessBuilder("kill", "-INT", Long.toString(process)).start();
  }

  long number() {
    return process.pid();
  }

  /** Waits for the end of the server, however it comes; gives its exit code. */
  int awaitEnd() throws InterruptedException {
    return process.waitFor();
  }

  void stop() {
    if (!process.isAlive()) {
      return;
    }
    try {
      interrupt(process.pid());
      if (!process.waitFor(STOPPING.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("The embedded database did not stop within {}", STOPPING);
      }
    } catch (IOException e) {
      LOG.warn("The embedded database could not be stopped", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
