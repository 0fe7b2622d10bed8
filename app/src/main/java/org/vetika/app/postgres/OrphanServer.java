package org.vetika.app.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server left behind by a program that was killed: stopped before ours is started. */
final class OrphanServer {
  private static final Logger LOG = LoggerFactory.getLogger(OrphanServer.class);
  private static final Duration STOPPING = Duration.ofSeconds(60);

  private OrphanServer() {}

  static void stop(Path data) throws IOException {
    Long process = recordedProcess(data);
    if (process == null || !serves(process, data)) {
      return;
    }
    LOG.info("Stopping the database server {} left behind by a program that was killed", process);
    PostgresProcess.interrupt(process);
    long until = System.nanoTime() + STOPPING.toNanos();
    while (alive(process)) {
      if (System.nanoTime() > until) {
        throw new DatabaseUnavailable(
            "A database server left behind does not stop: end it with kill -INT " + process);
      }
      Pause.millis(20);
    }
  }

  private static @Nullable Long recordedProcess(Path data) throws IOException {
    try {
      List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
      return lines.isEmpty() ? null : Long.valueOf(lines.getFirst().strip());
    } catch (NoSuchFileException | NumberFormatException e) {
      return null;
    }
  }

  /** The number may since have been given to another program. */
  private static boolean serves(long process, Path data) throws IOException {
    try {
      Path file = Path.of("/proc/" + process + "/cmdline");
      String commandLine = Files.readString(file, StandardCharsets.ISO_8859_1);
      String path =
          new String(data.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      return alive(process) && commandLine.contains("\0" + path + "\0");
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** A dead process may stay in the table as a zombie until it is reaped. */
  static boolean alive(long process) throws IOException {
    try {
      String status = Files.readString(Path.of("/proc/" + process + "/stat"));
      return status.charAt(status.lastIndexOf(')') + 2) != 'Z';
    } catch (NoSuchFileException e) {
      return false;
    }
  }
}
