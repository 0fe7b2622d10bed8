package org.vetika.app.postgres;

/** Waiting a moment while polling. */
final class Pause {
  private Pause() {}

  static void millis(long duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseUnavailable("Interrupted while waiting for the database", e);
    }
  }
}
