package org.vetika.app.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs a ZIP again without the times at which its entries were written. */
final class StableZip {
  /** The first moment a ZIP can express, read in no time zone. */
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

  private StableZip() {}

  static void copy(byte[] packed, OutputStream out) throws IOException {
    ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(packed));
    ZipOutputStream stable = new ZipOutputStream(out);
    for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
      ZipEntry same = new ZipEntry(entry.getName());
      same.setTimeLocal(EPOCH);
      stable.putNextEntry(same);
      in.transferTo(stable);
      stable.closeEntry();
    }
    stable.finish();
  }
}
