package org.vetika.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.vetika.app.dialogue.importing.Progress;
import org.vetika.app.dialogue.importing.ProvinceNames;
import org.vetika.app.dialogue.importing.ReadingOutcome;
import org.vetika.app.dialogue.importing.SummaryReader;

/**
 * {@code java … ImportTiming cut FROM TO} keeps the first 20 pages of a PDF; {@code java …
 * ImportTiming time FILE} reads a file again and again and prints the median and the 95th percentile
 * in milliseconds, and how many results were found.
 */
final class ImportTiming {
  private static final int PAGES = 20;
  private static final int WARM_UP = 20;
  private static final int TIMES = 40;

  private ImportTiming() {}

  /** What is called from the shell. */
  public static void main(String[] arguments) throws IOException {
    if (arguments[0].equals("cut")) {
      cut(Path.of(arguments[1]), Path.of(arguments[2]));
    } else {
      time(Path.of(arguments[1]));
    }
  }

  private static void cut(Path from, Path to) throws IOException {
    try (PDDocument document = Loader.loadPDF(from.toFile())) {
      if (document.getNumberOfPages() < PAGES) {
        throw new IOException("Only " + document.getNumberOfPages() + " pages in " + from);
      }
      while (document.getNumberOfPages() > PAGES) {
        document.removePage(document.getNumberOfPages() - 1);
      }
      document.save(to.toFile());
    }
  }

  private static void time(Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    var reader = new SummaryReader(new ProvinceNames());
    double[] millis = new double[TIMES];
    int results = 0;
    for (int run = -WARM_UP; run < TIMES; run++) {
      long start = System.nanoTime();
      ReadingOutcome outcome = reader.read("bench.pdf", content, Progress.SILENT);
      if (run >= 0) {
        millis[run] = (System.nanoTime() - start) / 1e6;
      }
      results =
          switch (outcome) {
            case ReadingOutcome.Read read -> read.summary().results().size();
            case ReadingOutcome.Refused refused ->
                throw new IOException("Refused: " + refused.detail());
          };
    }
    Arrays.sort(millis);
    System.out.printf(
        "%.1f %.1f %d%n", millis[TIMES / 2], millis[(int) (TIMES * 0.95)], results);
  }
}
