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
    if (process == null) {
      return;
    }
    if (serves(process, data)) {
      LOG.info("Stopping the database server {} left behind by a killed program", process);
      PostgresProcess.interrupt(process);
      awaitEnd(process);
    }
    forget(process, data);
  }

  private static void awaitEnd(long process) throws IOException {
    long until = System.nanoTime() + STOPPING.toNanos();
    while (alive(process)) {
      if (System.nanoTime() > until) {
        throw new DatabaseUnavailable(
            "A database server left behind does not stop: end it with kill -INT " + process);
      }
      Pause.millis(20);
    }
  }

  /**
   * A new server takes whatever process has the recorded number for the old server: a dead one that
   * nobody has reaped yet, or a stranger after the machine was started again. The record is removed
   * once no process works in the folder any more; sessions of the dead server do until they notice.
   */
  private static void forget(long process, Path data) throws IOException {
    Path record = data.resolve("postmaster.pid");
    long until = System.nanoTime() + STOPPING.toNanos();
    while (Files.exists(record) && Files.exists(Path.of("/proc/" + process))) {
      if (!anyoneWorksIn(data.toRealPath())) {
        Files.delete(record);
        return;
      }
      if (System.nanoTime() > until) {
        return;
      }
      Pause.millis(20);
    }
  }

  private static boolean anyoneWorksIn(Path data) throws IOException {
    try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path process : processes) {
        try {
          if (Files.readSymbolicLink(process.resolve("cwd")).equals(data)) {
            return true;
          }
        } catch (IOException e) {
          // Dead meanwhile, or another account's, which cannot be a server on our files.
        }
      }
    }
    return false;
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
