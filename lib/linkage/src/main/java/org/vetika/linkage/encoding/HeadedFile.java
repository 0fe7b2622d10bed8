package org.vetika.linkage.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.vetika.linkage.encoding.ComparisonRefused.Reason.DAMAGED_FILE;
import static org.vetika.linkage.encoding.ComparisonRefused.Reason.OTHER_FORMAT;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The files that parties exchange: a header that people can read, then bytes, then the SHA-256 of
 * everything before. The header is a first line with format and version, lines {@code name: value},
 * and an empty line; all in UTF-8 with LF. The digest shows damage, not forgery.
 */
public final class HeadedFile {
  private static final int LONGEST_HEADER = 64 * 1024;
  private static final int BUFFER = 1 << 16;

  private HeadedFile() {}

  /** Writes what follows the header. */
  @FunctionalInterface
  public interface Content {
    /** Writes it. */
    void writeTo(DataOutputStream out) throws IOException;
  }

  /** Reads what follows the header. */
  @FunctionalInterface
  public interface Reading<T> {
    /** Reads exactly what was written. */
    T read(Map<String, String> header, DataInputStream in) throws IOException;
  }

  /** Writes a file beside its place and then puts it there, so that it is whole or absent. */
  public static void write(Path file, String format, Map<String, String> header, Content content)
      throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    Files.deleteIfExists(unfinished);
    PrivateFile.create(unfinished);
    MessageDigest digest = sha256();
    try (var out =
        new DataOutputStream(
            new BufferedOutputStream(
                new DigestOutputStream(Files.newOutputStream(unfinished), digest), BUFFER))) {
      out.write(text(format, header));
      content.writeTo(out);
    }
    Files.write(unfinished, digest.digest(), java.nio.file.StandardOpenOption.APPEND);
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static byte[] text(String format, Map<String, String> header) {
    StringBuilder text = new StringBuilder(format).append('\n');
    header.forEach((name, value) -> text.append(name).append(": ").append(value).append('\n'));
    return text.append('\n').toString().getBytes(UTF_8);
  }

  /**
   * Reads a file of {@link #write}.
   *
   * @throws ComparisonRefused when it has another format, is cut off, or its digest does not fit
   */
  public static <T> T read(Path file, String format, Reading<T> reading) throws IOException {
    MessageDigest digest = sha256();
    try (var raw = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
      var in = new DataInputStream(new DigestInputStream(raw, digest));
      T content = reading.read(header(file, format, in), in);
      byte[] expected = digest.digest();
      if (!Arrays.equals(expected, raw.readNBytes(expected.length)) || raw.read() >= 0) {
        throw new ComparisonRefused(
            DAMAGED_FILE, "The file was changed on its way: " + file.getFileName());
      }
      return content;
    } catch (EOFException e) {
      throw new ComparisonRefused(DAMAGED_FILE, "The file is cut off: " + file.getFileName());
    }
  }

  /** The format line of a file, or nothing it could be. */
  public static String formatOf(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      byte[] start = in.readNBytes(60);
      String text = new String(start, UTF_8);
      int end = text.indexOf('\n');
      return end < 0 ? "" : text.substring(0, end);
    }
  }

  private static Map<String, String> header(Path file, String format, InputStream in)
      throws IOException {
    if (!format.equals(line(in, format.length() + 1))) {
      throw new ComparisonRefused(
          OTHER_FORMAT, "Not a file of the kind \"" + format + "\": " + file.getFileName());
    }
    Map<String, String> header = new LinkedHashMap<>();
    int left = LONGEST_HEADER;
    for (String line = line(in, left); !line.isEmpty(); line = line(in, left)) {
      left -= line.length();
      int colon = line.indexOf(": ");
      if (colon < 1 || left <= 0) {
        throw new ComparisonRefused(
            DAMAGED_FILE, "The header of the file is damaged: " + file.getFileName());
      }
      header.put(line.substring(0, colon), line.substring(colon + 2));
    }
    return header;
  }

  /** A line without its end; at most so many bytes, so that no foreign file fills the memory. */
  private static String line(InputStream in, int most) throws IOException {
    var bytes = new ByteArrayOutputStream();
    for (int each = in.read(); each != '\n'; each = in.read()) {
      if (each < 0 || bytes.size() >= most) {
        return bytes.size() == 0 ? "\u0000" : bytes.toString(UTF_8);
      }
      bytes.write(each);
    }
    return bytes.toString(UTF_8);
  }

  /** The number that a header gives. */
  public static int number(Map<String, String> header, String name) {
    try {
      int number = Integer.parseInt(header.getOrDefault(name, ""));
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new ComparisonRefused(DAMAGED_FILE, "The header lacks a number: " + name);
  }

  /** A fresh SHA-256. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
