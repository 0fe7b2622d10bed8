package org.vetika.app.postgres;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The embedded server of a folder, started while the rest of the program is prepared. */
public final class StartingDatabase implements AutoCloseable {
  private final CompletableFuture<EmbeddedPostgres> server;
  private volatile boolean taken;

  private StartingDatabase(CompletableFuture<EmbeddedPostgres> server) {
    this.server = server;
  }

  /**
   * @param data the data folder of the program, which holds the database's
   */
  public static StartingDatabase in(Path data) {
    Path folder = folder(data);
    return new StartingDatabase(
        CompletableFuture.supplyAsync(
            () -> EmbeddedPostgres.start(folder, Map.of()),
            task -> Thread.ofPlatform().name("database-start").start(task)));
  }

  static Path folder(Path data) {
    return data.resolve("postgres");
  }

  /**
   * Waits until it is ready.
   *
   * @throws DatabaseUnavailable with one line that says what to do
   */
  EmbeddedPostgres ready() {
    taken = true;
    try {
      return server.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof DatabaseUnavailable unavailable ? unavailable : e;
    }
  }

  /** Stops a server that nobody came to use; who did, stops it. */
  @Override
  public void close() {
    if (taken) {
      return;
    }
    server.thenAccept(EmbeddedPostgres::close).exceptionally(failed -> null).join();
  }
}
