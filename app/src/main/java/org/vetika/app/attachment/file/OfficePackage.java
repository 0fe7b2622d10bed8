package org.vetika.app.attachment.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Unpacks an office file within limits, whatever it says of its sizes. */
final class OfficePackage {
  private static final int BUFFER = 16 * 1024;

  private OfficePackage() {}

  /** The parts by their names, in the order of the archive. */
  static Map<String, byte[]> unpack(byte[] bytes) throws IOException {
    var parts = new LinkedHashMap<String, byte[]>();
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      long left =
          Math.min(
              FileLimits.UNPACKED_BYTES,
              Math.max(1 << 20, (long) bytes.length * FileLimits.PACKING_RATIO));
      for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
        check(entry);
        if (!entry.isDirectory()) {
          byte[] part = unpack(zip, entry, left);
          left -= part.length;
          if (parts.put(entry.getName(), part) != null) {
            // Two parts of one name: programs differ in which one they show.
            throw new RefusedFileException(FileRefusal.DISGUISED);
          }
        }
        if (parts.size() > FileLimits.PACKAGE_PARTS) {
          throw new RefusedFileException(FileRefusal.TOO_MUCH_INSIDE);
        }
      }
    } catch (RefusedFileException refused) {
      throw refused;
    } catch (IOException | RuntimeException broken) {
      throw new RefusedFileException(FileRefusal.BROKEN);
    }
    return parts;
  }

  private static void check(ZipArchiveEntry entry) throws RefusedFileException {
    String name = entry.getName();
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw new RefusedFileException(FileRefusal.ENCRYPTED);
    }
    ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
    boolean known = method == ZipMethod.STORED || method == ZipMethod.DEFLATED;
    boolean inside =
        !name.startsWith("/")
            && !name.contains("\\")
            && !name.contains("\0")
            && !("/" + name + "/").contains("/../");
    if (!known || !inside || entry.isUnixSymlink()) {
      throw new RefusedFileException(FileRefusal.BROKEN);
    }
  }

  private static byte[] unpack(ZipFile zip, ZipArchiveEntry entry, long left) throws IOException {
    var unpacked = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    try (InputStream part = zip.getInputStream(entry)) {
      for (int n = part.read(buffer); n >= 0; n = part.read(buffer)) {
        if (unpacked.size() + n > left) {
          throw new RefusedFileException(FileRefusal.TOO_MUCH_INSIDE);
        }
        unpacked.write(buffer, 0, n);
      }
    }
    return unpacked.toByteArray();
  }
}
