package org.vetika.app.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * The embedded database as this process may use it: either its own server ({@link
 * EmbeddedPostgres}), or the one that another process runs in the same folder.
 */
public sealed interface DatabaseAccess extends AutoCloseable
    permits EmbeddedPostgres, JoinedPostgres {

  /**
   * Joins the server that runs in the folder, or starts one when none does. A server that is still
   * starting is waited for.
   *
   * @throws DatabaseUnavailable with one line that says what to do
   */
  static DatabaseAccess open(Path folder) {
    long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    try {
      DataFolder home = DataFolder.prepared(folder);
      while (true) {
        FolderLock lock = FolderLock.take(home.home());
        if (lock != null) {
          return EmbeddedPostgres.start(home, lock, Map.of());
        }
        JoinedPostgres running = JoinedPostgres.find(home);
        if (running != null) {
          return running;
        }
        if (System.nanoTime() > until) {
          throw new DatabaseUnavailable(
              "Another Vetika holds the data folder "
                  + home.home()
                  + " but its database is not"
                  + " ready: look at its messages, or stop it");
        }
        Pause.millis(100);
      }
    } catch (IOException e) {
      throw DatabaseUnavailable.because(folder, e);
    }
  }

  /** The address of a database in the server, for user {@link #user()}. */
  String jdbcUrl(String database);

  String user();

  String password();

  /** Stops the server if it is this process's own. */
  @Override
  void close();
}
