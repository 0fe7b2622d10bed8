package org.vetika.app.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server process: how it is started, known to be ready, and stopped. */
final class PostgresProcess {
  static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("listen_addresses", "127.0.0.1"),
          Map.entry("unix_socket_directories", ""),
          Map.entry("max_connections", "40"),
          Map.entry("shared_buffers", "256MB"),
          Map.entry("effective_cache_size", "1GB"),
          Map.entry("work_mem", "16MB"),
          Map.entry("maintenance_work_mem", "128MB"),
          Map.entry("random_page_cost", "1.1"),
          Map.entry("max_wal_size", "1GB"),
          Map.entry("checkpoint_timeout", "15min"),
          Map.entry("jit", "off"),
          Map.entry("timezone", "UTC"),
          Map.entry("max_parallel_workers_per_gather", "0"));

  private static final Logger LOG = LoggerFactory.getLogger(PostgresProcess.class);
  private static final Duration STOPPING = Duration.ofSeconds(60);
  // Recovery after a crash replays the whole log before the server is ready.
  private static final Duration STARTING = Duration.ofMinutes(5);

  private final Process process;

  private PostgresProcess(Process process) {
    this.process = process;
  }

  static PostgresProcess start(Path home, Path data, List<String> command) throws IOException {
    Process process = spawned(home, command);
    awaitReady(process, data, home.resolve("server.log"));
    return new PostgresProcess(process);
  }

  /**
   * The kernel sends the parent-death signal when the native thread that spawned the child ends, so
   * it is spawned by one that never does.
   */
  private static Process spawned(Path home, List<String> command) throws IOException {
    var started = new CompletableFuture<Process>();
    Thread.ofPlatform()
        .daemon()
        .name("postgres-parent")
        .start(() -> {
          try {
            started.complete(builder(home, command).start());
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

  private static ProcessBuilder builder(Path home, List<String> command) {
    var builder = new ProcessBuilder(command).redirectErrorStream(true).directory(home.toFile());
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("server.log").toFile()));
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.environment().put("LC_ALL", "C");
    return builder;
  }

  private static void awaitReady(Process process, Path data, Path log) throws IOException {
    long until = System.nanoTime() + STARTING.toNanos();
    while (!ready(process, data)) {
      if (!process.isAlive()) {
        throw new DatabaseUnavailable(
            "The embedded database stopped while starting (exit "
                + process.exitValue()
                + "); its log says why: "
                + log);
      }
      if (System.nanoTime() > until) {
        throw new DatabaseUnavailable("The embedded database was not ready in time; see " + log);
      }
      pause();
    }
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

  private static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseUnavailable("Interrupted while the database was starting", e);
    }
  }

  /** A server left behind by a program that was killed: stopped before ours is started. */
  static void stopOrphan(Path data) throws IOException {
    Long recorded = EmbeddedPostgres.recordedProcess(data);
    if (recorded == null) {
      return;
    }
    Path commandLine = Path.of("/proc/" + recorded + "/cmdline");
    boolean ours =
        Files.exists(commandLine)
            && Files.readString(commandLine, StandardCharsets.ISO_8859_1).contains(data.toString());
    if (!ours) {
      return;
    }
    LOG.info("Stopping the database server {} left behind by a program that was killed", recorded);
    interrupt(recorded);
    long until = System.nanoTime() + STOPPING.toNanos();
    while (alive(recorded)) {
      if (System.nanoTime() > until) {
        throw new DatabaseUnavailable(
            "A database server left behind (process "
                + recorded
                + ") does not stop: end it with"
                + " kill -INT "
                + recorded);
      }
      pause();
    }
  }

  /** A dead process may stay in the table as a zombie until it is reaped. */
  private static boolean alive(long pid) throws IOException {
    try {
      String status = Files.readString(Path.of("/proc/" + pid + "/stat"));
      return status.charAt(status.lastIndexOf(')') + 2) != 'Z';
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** SIGINT is PostgreSQL's fast shutdown; SIGTERM, what destroy() sends, waits for clients. */
  private static void interrupt(long pid) throws IOException {
    new ProcessBuilder("kill", "-INT", Long.toString(pid)).start();
  }

  boolean isAlive() {
    return process.isAlive();
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

  static void run(List<String> command, Path folder) throws IOException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true).directory(folder.toFile());
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new DatabaseUnavailable("The database could not be made: " + said.strip());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
