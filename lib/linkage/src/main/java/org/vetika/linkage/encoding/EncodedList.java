package org.vetika.linkage.encoding;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A list as it leaves the party that owns it: encodings in an order drawn by chance, and no names.
 *
 * @param round the round it was encoded for
 * @param checkValue tells whether two lists have the same secret ({@link RoundSecret#checkValue})
 * @param settings {@link EncodingSettings#text}
 * @param words numbers of 64 bits per encoding
 * @param count how many encodings
 * @param rows encoding after encoding; {@code count × words} numbers, perhaps more behind them
 */
public record EncodedList(
    String round, String checkValue, String settings, int words, int count, long[] rows) {
  /** First line of the file. */
  public static final String FORMAT = "vetika-encodings 1";

  private static final int MOST_WORDS = 64;

  /** Whether only equal records can be found in it. */
  public boolean exact() {
    return settings.startsWith("exact ");
  }

  /** Writes the file that is sent. */
  public void write(Path file) throws IOException {
    Map<String, String> header = new LinkedHashMap<>();
    header.put("round", round);
    header.put("check", checkValue);
    header.put("settings", settings);
    header.put("words", Integer.toString(words));
    header.put("records", Integer.toString(count));
    HeadedFile.write(
        file,
        FORMAT,
        header,
        out -> {
          ByteBuffer row = ByteBuffer.allocate(words * Long.BYTES);
          for (int index = 0; index < count; index++) {
            row.clear();
            row.asLongBuffer().put(rows, index * words, words);
            out.write(row.array());
          }
        });
  }

  /**
   * Reads a file of {@link #write}; takes as much memory as the file is long.
   *
   * @throws ComparisonRefused when it is no such file or was changed
   */
  public static EncodedList read(Path file) throws IOException {
    return HeadedFile.read(file, FORMAT, EncodedList::content);
  }

  private static EncodedList content(Map<String, String> header, DataInputStream in)
      throws IOException {
    int words = HeadedFile.number(header, "words");
    int count = HeadedFile.number(header, "records");
    if (words < 1 || words > MOST_WORDS || (long) words * count > Integer.MAX_VALUE - 8) {
      throw new ComparisonRefused(
          ComparisonRefused.Reason.DAMAGED_FILE, "The header says impossible sizes");
    }
    return new EncodedList(
        header.getOrDefault("round", ""),
        header.getOrDefault("check", ""),
        header.getOrDefault("settings", ""),
        words,
        count,
        rows(in, words, count));
  }

  /** Grows with what is really there: a header that lies about its size costs no memory. */
  private static long[] rows(DataInputStream in, int words, int count) throws IOException {
    long[] rows = new long[Math.min(count, 4096) * words];
    ByteBuffer row = ByteBuffer.allocate(words * Long.BYTES);
    for (int index = 0; index < count; index++) {
      in.readFully(row.array());
      if ((index + 1) * words > rows.length) {
        long wanted = Math.min(2L * rows.length, (long) count * words);
        rows = Arrays.copyOf(rows, (int) wanted);
      }
      row.asLongBuffer().get(rows, index * words, words);
    }
    return rows;
  }

  /**
   * Checks that two lists can be compared.
   *
   * @throws ComparisonRefused when they are of different rounds, secrets or settings
   */
  public void checkComparable(EncodedList other) {
    if (!round.equals(other.round)) {
      throw checkValue.equals(other.checkValue)
          ? new ComparisonRefused(
              ComparisonRefused.Reason.REUSED_SECRET,
              "One secret served two rounds, "
                  + round
                  + " and "
                  + other.round
                  + ": make a new secret for each round and encode again")
          : new ComparisonRefused(
              ComparisonRefused.Reason.OTHER_ROUND,
              "The lists are of different rounds: " + round + " and " + other.round);
    }
    if (!checkValue.equals(other.checkValue)) {
      throw new ComparisonRefused(
          ComparisonRefused.Reason.WRONG_SECRET,
          "Wrong secret: the lists of round "
              + round
              + " were encoded with different secrets, so"
              + " nothing in them can agree. All parties need the same file of the secret");
    }
    if (!settings.equals(other.settings)) {
      throw new ComparisonRefused(
          ComparisonRefused.Reason.OTHER_SETTINGS,
          "The lists were encoded with different settings: \""
              + settings
              + "\" and \""
              + other.settings
              + "\"");
    }
  }
}
