package org.vetika.app.cli;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.vetika.linkage.encoding.ComparisonProgress;

/**
 * A bar on the error output that is removed at the end; silent when nobody watches, as in a log.
 * May be called by several threads.
 */
final class ProgressLine {
  private static final int WIDTH = 30;
  private static final long PAUSE = 100_000_000;

  private final PrintStream out = System.err;
  private final boolean watched;
  private long last;
  private boolean any;

  ProgressLine(boolean quiet) {
    boolean terminal = Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    this.watched = !quiet && terminal;
  }

  /**
   * @param step what is done, a word or two
   * @param share how much of it is behind us, 0 to 1
   */
  synchronized void show(String step, double share) {
    long now = System.nanoTime();
    if (!watched || any && now - last < PAUSE && share < 1) {
      return;
    }
    last = now;
    any = true;
    int full = (int) (share * WIDTH);
    out.printf(
        Locale.ROOT,
        "\r%-10s [%s%s] %3.0f %%",
        step.toLowerCase(Locale.ROOT),
        "#".repeat(full),
        " ".repeat(WIDTH - full),
        share * 100);
    out.flush();
  }

  synchronized void end() {
    if (any) {
      out.print("\r" + " ".repeat(WIDTH + 20) + "\r");
      out.flush();
    }
  }

  /** Counts to a number, and is then removed. */
  static IntConsumer counting(String step, int of) {
    var line = new ProgressLine(false);
    return done -> {
      line.show(step, of == 0 ? 1 : (double) done / of);
      if (done == of) {
        line.end();
      }
    };
  }

  /** As a comparison of encodings wants it; nobody ends one but by ending the process. */
  ComparisonProgress ofComparison(String step) {
    return new ComparisonProgress() {
      @Override
      public void at(long done, long of) {
        show(step, of == 0 ? 1 : (double) done / of);
      }

      @Override
      public boolean stopped() {
        return false;
      }
    };
  }
}
