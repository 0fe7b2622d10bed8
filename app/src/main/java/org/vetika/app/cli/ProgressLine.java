package org.vetika.app.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.vetika.linkage.encoding.ComparisonProgress;

/**
 * One line on the error output that says how far the work is, written over and over again and
 * removed at the end; silent when nobody watches. May be called by several threads.
 */
final class ProgressLine implements ComparisonProgress {
  private static final int WIDTH = 40;

  private final PrintStream out = System.err;
  private final String what;
  private final boolean watched = System.console() != null && System.console().isTerminal();
  private String shown = "";

  ProgressLine(String what) {
    this.what = what;
  }

  /**
   * @param share 0 to 1
   */
  synchronized void show(String step, double share) {
    String text = String.format(Locale.ROOT, "%s %.0f %%", step, 100 * share);
    if (watched && !text.equals(shown)) {
      shown = text;
      out.printf(Locale.ROOT, "\r%-" + WIDTH + "s", text);
      out.flush();
    }
  }

  synchronized void finish() {
    if (!shown.isEmpty()) {
      out.print("\r" + " ".repeat(WIDTH) + "\r");
      out.flush();
    }
  }

  @Override
  public void at(long done, long of) {
    show(what, of == 0 ? 1 : (double) done / of);
    if (done == of) {
      finish();
    }
  }

  @Override
  public boolean stopped() {
    return false;
  }
}
