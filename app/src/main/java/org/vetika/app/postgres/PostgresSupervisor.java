package org.vetika.app.postgres;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the server again, at the same address, when it ends without being told to (killed, out of
 * memory). A server that keeps ending is given up: going on without a database helps nobody.
 */
final class PostgresSupervisor {
  /** Starts the server; called again after each unexpected end. */
  interface Start {
    PostgresProcess run() throws IOException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(PostgresSupervisor.class);
  private static final int MOST_RESTARTS = 3;
  private static final Duration RESTARTS_COUNTED = Duration.ofMinutes(10);
  // Sessions of the dead server hold its shared memory until they notice.
  private static final int TRIES = 20;

  private final Start start;
  private PostgresProcess process;
  private boolean stopping;
  private int restarts;
  private long countedSince = System.nanoTime();
  private volatile @Nullable Consumer<String> lost;

  private PostgresSupervisor(Start start) throws IOException {
    this.start = start;
    this.process = start.run();
  }

  static PostgresSupervisor watching(Start start) throws IOException {
    var supervisor = new PostgresSupervisor(start);
    Thread.ofPlatform().daemon().name("postgres-supervisor").start(supervisor::watch);
    return supervisor;
  }

  void whenLost(Consumer<String> action) {
    lost = action;
  }

  synchronized void stop() {
    stopping = true;
    process.stop();
  }

  synchronized long processNumber() {
    return process.number();
  }

  private void watch() {
    try {
      while (true) {
        int exit = current().awaitEnd();
        if (!restarted(exit)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized PostgresProcess current() {
    return process;
  }

  private synchronized boolean restarted(int exit) {
    if (stopping) {
      return false;
    }
    LOG.error("The embedded database ended by itself (exit {}); starting it again", exit);
    String failure = tooOften() ? "it ends again and again" : tryToStart();
    if (failure == null) {
      return true;
    }
    String line = "The embedded database ended and could not be started again: " + failure;
    LOG.error(line);
    Consumer<String> action = lost;
    if (action != null) {
      Thread.ofPlatform().name("postgres-lost").start(() -> action.accept(line));
    }
    return false;
  }

  private boolean tooOften() {
    if (System.nanoTime() - countedSince > RESTARTS_COUNTED.toNanos()) {
      restarts = 0;
      countedSince = System.nanoTime();
    }
    restarts++;
    return restarts > MOST_RESTARTS;
  }

  /** What hindered, or null when the server runs. */
  private @Nullable String tryToStart() {
    String failure = null;
    for (int i = 0; i < TRIES; i++) {
      try {
        process = start.run();
        return null;
      } catch (DatabaseUnavailable | IOException e) {
        failure = String.valueOf(e.getMessage());
      }
      Pause.millis(500);
    }
    return failure;
  }
}
