package org.vetika.app.opendata.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** A zip that ends with a list of the SHA-256 of its files, as {@code sha256sum -c} reads it. */
final class FingerprintedZip {
  private final ZipOutputStream zip;
  private final StringBuilder sums = new StringBuilder();
  private @Nullable Digesting open;

  FingerprintedZip(OutputStream output) {
    this.zip = new ZipOutputStream(output, UTF_8);
  }

  /** Begins a file; end it before the next. */
  OutputStream file(String name) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    open = new Digesting(zip, name);
    return open;
  }

  void endFile() throws IOException {
    if (open != null) {
      sums.append(open.fingerprint()).append("  ").append(open.name).append('\n');
      open = null;
    }
    zip.closeEntry();
  }

  /** Writes the list, and the end of the zip. */
  void finish(String name) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(sums.toString().getBytes(UTF_8));
    zip.closeEntry();
    zip.finish();
  }

  /** Takes the fingerprint of what passes; closing it leaves the zip open. */
  private static final class Digesting extends FilterOutputStream {
    private final String name;
    private final MessageDigest digest;

    Digesting(OutputStream output, String name) {
      super(output);
      this.name = name;
      try {
        this.digest = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("Every Java platform has SHA-256", e);
      }
    }

    @Override
    public void write(int value) throws IOException {
      digest.update((byte) value);
      out.write(value);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      digest.update(bytes, from, count);
      out.write(bytes, from, count);
    }

    @Override
    public void close() throws IOException {
      flush();
    }

    String fingerprint() {
      return HexFormat.of().formatHex(digest.digest());
    }
  }
}
