package org.vetika.app.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.vetika.estimation.Progress;

/** One line that is written over and over again, and removed at the end. */
final class ProgressLine implements Progress {
  private static final int WIDTH = 40;

  private final PrintStream out;

  ProgressLine(PrintStream out) {
    this.out = out;
  }

  @Override
  public void reached(Step step, double share) {
    String text =
        String.format(Locale.ROOT, "%s %.0f %%", step.name().toLowerCase(Locale.ROOT), 100 * share);
    out.printf(Locale.ROOT, "\r%-" + WIDTH + "s", text);
    out.flush();
  }

  void finish() {
    out.print("\r" + " ".repeat(WIDTH) + "\r");
    out.flush();
  }
}
