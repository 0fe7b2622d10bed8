package org.vetika.app.attachment.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** Plain text and tables of values, as UTF-8. */
final class TextCopy {
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r\\f\\x1a]]");

  /** What spreadsheets would run; a minus before a number is a number. */
  private static final Pattern FORMULA =
      Pattern.compile("^\\s*(?:[=@].*|[+-](?!\\s*[\\d.,]+\\s*%?\\s*$).*)", Pattern.DOTALL);

  private TextCopy() {}

  static CleanFile of(String name, byte[] bytes) throws IOException {
    String text = decode(bytes);
    if (CONTROLS.matcher(text).find()) {
      throw new RefusedFileException(FileRefusal.UNKNOWN_TYPE);
    }
    if (FileName.saysCsv(name) && isTable(text)) {
      return new CleanFile(FileType.CSV, FileType.CSV, withoutFormulas(text), null);
    }
    return new CleanFile(FileType.TEXT, FileType.TEXT, text.getBytes(StandardCharsets.UTF_8), null);
  }

  private static String decode(byte[] bytes) throws RefusedFileException {
    Charset charset =
        Bytes.starts(bytes, "\u00ff\u00fe") || Bytes.starts(bytes, "\u00fe\u00ff")
            ? StandardCharsets.UTF_16
            : StandardCharsets.UTF_8;
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      boolean binary = Bytes.contains(bytes, new byte[] {0});
      throw new RefusedFileException(binary ? FileRefusal.UNKNOWN_TYPE : FileRefusal.NOT_UTF8);
    }
  }

  private static boolean isTable(String text) {
    try {
      List<CSVRecord> rows = records(text);
      return rows.stream().anyMatch(row -> row.size() > 1);
    } catch (IOException | RuntimeException noTable) {
      return false;
    }
  }

  private static List<CSVRecord> records(String text) throws IOException {
    try (CSVParser rows = CSVParser.parse(text, format(text))) {
      return rows.getRecords();
    }
  }

  private static byte[] withoutFormulas(String text) throws IOException {
    var clean = new StringBuilder();
    try (var printer = new CSVPrinter(clean, format(text))) {
      for (CSVRecord row : records(text)) {
        printer.printRecord(
            row.stream().map(cell -> FORMULA.matcher(cell).matches() ? "'" + cell : cell));
      }
    }
    return clean.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** By the separator that the first line has most of. */
  private static CSVFormat format(String text) {
    String first = text.lines().findFirst().orElse("");
    char separator = ',';
    for (char each : new char[] {';', '\t'}) {
      separator = count(first, each) > count(first, separator) ? each : separator;
    }
    return CSVFormat.RFC4180.builder().setDelimiter(separator).get();
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(letter -> letter == wanted).count();
  }
}
