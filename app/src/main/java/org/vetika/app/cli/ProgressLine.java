package org.vetika.app.cli;

import java.io.Console;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.vetika.linkage.encoding.ComparisonProgress;

/** One line on the error output that says how far the work is; silent when nobody watches. */
final class ProgressLine implements ComparisonProgress {
  private final String what;
  private final boolean watched =
      Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  private int shown = -1;

  ProgressLine(String what) {
    this.what = what;
  }

  /** Hears single things instead of pairs. */
  static IntConsumer counting(String what, int of) {
    ProgressLine line = new ProgressLine(what);
    return done -> line.at(done, of);
  }

  @Override
  public synchronized void at(long done, long of) {
    int percent = of == 0 ? 100 : (int) (done * 100 / of);
    if (watched && percent > shown) {
      shown = percent;
      System.err.print("\r" + what + " " + percent + " %" + (percent == 100 ? "\n" : ""));
      System.err.flush();
    }
  }

  @Override
  public boolean stopped() {
    return false;
  }
}
