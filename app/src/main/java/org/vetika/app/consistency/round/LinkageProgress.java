package org.vetika.app.consistency.round;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.vetika.linkage.Progress;
import org.vetika.linkage.encoding.ComparisonProgress;

/** Tells the page how far a linkage is, not more often than people look, and ends it on request. */
final class LinkageProgress implements Progress {
  private static final long PAUSE = Duration.ofMillis(500).toNanos();

  private final UUID round;
  private final RoundLinking linking;
  private final BooleanSupplier goOn;
  private final AtomicLong next = new AtomicLong(System.nanoTime());
  private volatile boolean ended;

  /**
   * Progress of a round.
   *
   * @param goOn false when the server goes down
   */
  LinkageProgress(UUID round, RoundLinking linking, BooleanSupplier goOn) {
    this.round = round;
    this.linking = linking;
    this.goOn = goOn;
  }

  @Override
  public void reached(Stage stage, double share) {
    long due = next.get();
    long now = System.nanoTime();
    if (now - due >= 0 && next.compareAndSet(due, now + PAUSE)) {
      String name = stage.name().toLowerCase(Locale.ROOT);
      if (!linking.reached(round, name, share) || !goOn.getAsBoolean()) {
        ended = true;
      }
    }
  }

  @Override
  public boolean isCanceled() {
    return ended;
  }

  ComparisonProgress ofEncodings() {
    return new ComparisonProgress() {
      @Override
      public void at(long done, long of) {
        reached(Stage.COMPARING, of == 0 ? 1 : (double) done / of);
      }

      @Override
      public boolean stopped() {
        return ended;
      }
    };
  }
}
