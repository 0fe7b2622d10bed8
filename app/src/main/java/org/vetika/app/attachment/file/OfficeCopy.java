package org.vetika.app.attachment.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An office file packed anew, part by part, without those that say who made it. */
final class OfficeCopy {
  private static final Pattern MACROS =
      Pattern.compile(
          "(?i)(.*/)?(vbaProject|vbaData)[^/]*|(.*/)?(activeX|macrosheets|dialogsheets)/.*"
              + "|(Basic|Scripts)/.*");
  private static final Pattern INSIDE = Pattern.compile("(?i)(.*/)?(embeddings/.*|oleObject[^/]*)");
  private static final List<String> PROGRAM_STARTS =
      List.of("MZ", "\u007fELF", "\u00d0\u00cf\u0011\u00e0", "PK\u0003\u0004", "#!");

  /** Archives need a time; earlier ones take more than plain bytes. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1981, 1, 1, 0, 0);

  private OfficeCopy() {}

  static CleanFile of(byte[] bytes) throws IOException {
    Map<String, byte[]> parts = OfficePackage.unpack(bytes);
    refuseDangers(parts);
    OfficeFormat format = OfficeFormat.of(parts);
    var copy = new ByteArrayOutputStream(bytes.length);
    try (var zip = new ZipOutputStream(copy)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        if (!format.drops(part.getKey())) {
          write(zip, part.getKey(), cleaned(format, part.getKey(), part.getValue()));
        }
      }
    }
    return new CleanFile(format.type(), format.type(), copy.toByteArray(), null);
  }

  private static void refuseDangers(Map<String, byte[]> parts) throws RefusedFileException {
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      if (MACROS.matcher(part.getKey()).matches()) {
        throw new RefusedFileException(FileRefusal.MACROS);
      }
      if (INSIDE.matcher(part.getKey()).matches()
          || PROGRAM_STARTS.stream().anyMatch(start -> Bytes.starts(part.getValue(), start))) {
        throw new RefusedFileException(FileRefusal.EMBEDDED_FILES);
      }
    }
  }

  private static byte[] cleaned(OfficeFormat format, String name, byte[] part)
      throws RefusedFileException {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "xml", "rels", "rdf" -> XmlCopy.of(part, format.edit(name));
      case "jpg", "jpeg", "jfif" -> JpegSegments.strip(part);
      case "png" -> Bytes.starts(part, "\u0089PNG") ? PngChunks.strip(part) : part;
      default -> Bytes.starts(part, "\u00ff\u00d8\u00ff") ? JpegSegments.strip(part) : part;
    };
  }

  /** Without times; the type of an OpenDocument file stands first and unpacked. */
  private static void write(ZipOutputStream zip, String name, byte[] part) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    if (name.equals(OfficeFormat.MIMETYPE)) {
      var checksum = new CRC32();
      checksum.update(part);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(part.length);
      entry.setCrc(checksum.getValue());
    }
    zip.putNextEntry(entry);
    zip.write(part);
    zip.closeEntry();
  }

  static String text(byte[] part) {
    return new String(part, StandardCharsets.UTF_8);
  }
}
