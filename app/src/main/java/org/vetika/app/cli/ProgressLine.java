package org.vetika.app.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import org.vetika.linkage.Progress;

/** A bar on a terminal; elsewhere, as in a log, nothing. */
final class ProgressLine implements Progress {
  private static final int WIDTH = 30;
  private static final long PAUSE = 100_000_000;

  private final PrintWriter err;
  private final boolean shown;
  private long last;
  private boolean any;

  ProgressLine(PrintWriter err, boolean quiet) {
    this.err = err;
    boolean terminal = Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    this.shown = !quiet && terminal;
  }

  @Override
  public synchronized void reached(Stage stage, double share) {
    long now = System.nanoTime();
    if (!shown || any && now - last < PAUSE && share < 1) {
      return;
    }
    last = now;
    any = true;
    int full = (int) (share * WIDTH);
    err.printf(
        Locale.ROOT,
        "\r%-10s [%s%s] %3.0f %%",
        stage.name().toLowerCase(Locale.ROOT),
        "#".repeat(full),
        " ".repeat(WIDTH - full),
        share * 100);
    err.flush();
  }

  synchronized void end() {
    if (any) {
      err.print("\r" + " ".repeat(WIDTH + 20) + "\r");
      err.flush();
    }
  }
}
