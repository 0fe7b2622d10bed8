package org.vetika.app.dialogue.importing;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a DOCX package. Only the parts that hold text are unpacked, and never more of them
 * than the budget allows, whatever the package says of its sizes.
 */
final class DocxParts implements Closeable {
  private static final int MOST_ENTRIES = 5_000;
  private static final long MOST_DECLARED = 512L * 1024 * 1024;
  private static final Pattern MAIN =
      Pattern.compile("(?:word/)?document\\d*\\.xml", Pattern.CASE_INSENSITIVE);
  private static final Pattern ASIDE =
      Pattern.compile("word/(?:header|footer|footnotes|endnotes)\\d*\\.xml");

  private final ZipFile zip;
  private final ReadingBudget budget;

  private DocxParts(ZipFile zip, ReadingBudget budget) {
    this.zip = zip;
    this.budget = budget;
  }

  static DocxParts open(byte[] content, ReadingBudget budget) throws IOException {
    ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get();
    DocxParts parts = new DocxParts(zip, budget);
    try {
      parts.check();
    } catch (RefusedException refused) {
      zip.close();
      throw refused;
    }
    return parts;
  }

  private void check() throws RefusedException {
    long declared = 0;
    int entries = 0;
    boolean word = false;
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      entries++;
      declared += Math.max(0, entry.getSize());
      word |= MAIN.matcher(entry.getName()).matches();
      if (entry.getGeneralPurposeBit().usesEncryption()) {
        throw new RefusedException(RefusalReason.ENCRYPTED, "an encrypted package");
      }
    }
    if (declared > MOST_DECLARED || entries > MOST_ENTRIES) {
      throw new RefusedException(
          RefusalReason.TOO_MUCH_INSIDE, entries + " parts of " + declared + " bytes");
    }
    if (!word || zip.getEntry("[Content_Types].xml") == null) {
      throw new RefusedException(RefusalReason.WRONG_TYPE, "a package that is no DOCX");
    }
  }

  byte[] document() throws IOException {
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      if (MAIN.matcher(entry.getName()).matches()) {
        return unpack(entry);
      }
    }
    throw new IOException("no document part");
  }

  /** The part of this name beside the document, null when there is none. */
  byte @Nullable [] first(String name) throws IOException {
    ZipArchiveEntry entry = zip.getEntry("word/" + name);
    return entry == null ? null : unpack(entry);
  }

  List<byte[]> asides() throws IOException {
    List<byte[]> parts = new ArrayList<>();
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      if (ASIDE.matcher(entry.getName()).matches()) {
        parts.add(unpack(entry));
      }
    }
    return parts;
  }

  private byte[] unpack(ZipArchiveEntry entry) throws IOException {
    ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
    byte[] buffer = new byte[16 * 1024];
    try (InputStream part = zip.getInputStream(entry)) {
      for (int n = part.read(buffer); n >= 0; n = part.read(buffer)) {
        budget.unpack(n);
        unpacked.write(buffer, 0, n);
      }
    }
    return unpacked.toByteArray();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
