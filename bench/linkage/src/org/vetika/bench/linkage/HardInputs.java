package org.vetika.bench.linkage;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.vetika.linkage.Linkage;
import org.vetika.linkage.LinkageMode;
import org.vetika.linkage.LinkageResult;
import org.vetika.linkage.LinkageSettings;
import org.vetika.linkage.Progress;
import org.vetika.linkage.RecordList;
import org.vetika.linkage.Suggestion;
import org.vetika.linkage.TooManyPairs;

/**
 * Gives the library lists that no machine is made for, and prints how each ends. Arguments: {@code
 * equal} for 200,000 reports of one name, place and day, or a file of reports.
 */
final class HardInputs {
  private static final int EQUAL = 200_000;

  private HardInputs() {}

  public static void main(String[] arguments) throws IOException {
    String end = arguments[0].equals("equal") ? linked(equal()) : linked(Path.of(arguments[0]));
    Cost cost = Cost.soFar();
    System.out.printf(
        Locale.ROOT,
        "end\t%s; %.1f s, %.1f CPU-s, %.0f MB%n",
        end,
        cost.wall(),
        cost.cpu(),
        cost.memory());
  }

  private static String linked(Path file) throws IOException {
    return linked(LinkageTiming.read(file));
  }

  private static String linked(RecordList list) {
    try {
      List<RecordList> lists = List.of(list);
      LinkageSettings settings = Suggestion.from(lists, LinkageMode.DEDUPLICATE).settings();
      LinkageResult result = Linkage.run(lists, settings, Progress.NONE);
      return String.format(
          Locale.ROOT,
          "%,d pairs kept, %,d clusters, %d blocks not compared whole",
          result.pairs().size(),
          result.clusters().size(),
          result.oversized().size());
    } catch (TooManyPairs | OutOfMemoryError e) {
      return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
  }

  /** All the same but for a number that hardly differs; as a program with a wrong join writes. */
  private static RecordList equal() throws IOException {
    Path file = Files.createTempFile("equal", ".csv");
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      writer.write(String.join(",", PersonGenerator.COLUMNS) + "\n");
      for (int record = 1; record <= EQUAL; record++) {
        String day = String.format(Locale.ROOT, "2021-%02d-%02d", 1 + record % 12, 1 + record % 28);
        writer.write(record + "-1,sokha,chan,1980-01-01,010203," + day + "\n");
      }
    }
    RecordList list = LinkageTiming.read(file);
    Files.delete(file);
    return list;
  }
}
