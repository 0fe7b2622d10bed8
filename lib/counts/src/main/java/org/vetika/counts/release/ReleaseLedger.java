package org.vetika.counts.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All cells that were ever shown or withheld, so that the next release can be compared with each of
 * them. A text file that only grows: {@code TABLE TAB RELEASE TAB CELL TAB COUNT}, the count empty
 * where it was withheld. It holds nothing that is not public.
 */
public final class ReleaseLedger {
  private final Path file;

  /** A ledger in this file, which need not exist yet. */
  public ReleaseLedger(Path file) {
    this.file = file;
  }

  /**
   * The earlier releases of a table, oldest first.
   *
   * @throws UnreadableLedger when a line cannot be read: nothing is released then
   */
  public List<PastRelease> of(String table) throws IOException {
    Map<String, Map<String, Long>> published = new LinkedHashMap<>();
    Map<String, Set<String>> suppressed = new HashMap<>();
    List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
    for (int line = 0; line < lines.size(); line++) {
      String[] parts = lines.get(line).split("\t", -1);
      if (parts.length != 4) {
        throw new UnreadableLedger(line + 1);
      }
      if (parts[0].equals(table)) {
        published.computeIfAbsent(parts[1], name -> new HashMap<>());
        suppressed.computeIfAbsent(parts[1], name -> new HashSet<>());
        if (parts[3].isEmpty()) {
          suppressed.get(parts[1]).add(parts[2]);
        } else {
          published.get(parts[1]).put(parts[2], number(parts[3], line + 1));
        }
      }
    }
    List<PastRelease> releases = new ArrayList<>();
    published.forEach((name, cells) ->
        releases.add(new PastRelease(name, cells, suppressed.getOrDefault(name, Set.of()))));
    return releases;
  }

  private static long number(String text, int line) throws UnreadableLedger {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new UnreadableLedger(line);
    }
  }

  /**
   * Adds a release; to be done before it is shown to anybody.
   *
   * @param table name of the table, the same for all its releases
   */
  public void add(String table, PastRelease release) throws IOException {
    List<String> lines = new ArrayList<>();
    String start = one(table) + "\t" + one(release.name()) + "\t";
    release.published().forEach((cell, count) -> lines.add(start + cell + "\t" + count));
    release.suppressed().forEach(cell -> lines.add(start + cell + "\t"));
    lines.sort(null);
    Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static String one(String word) {
    return word.replaceAll("\\s+", "_");
  }

  /** The file was changed by hand or cut off. */
  public static final class UnreadableLedger extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableLedger(int line) {
      super("The ledger of releases cannot be read in line " + line);
    }
  }
}
