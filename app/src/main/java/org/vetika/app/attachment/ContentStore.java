package org.vetika.app.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vetika.app.web.Fingerprint;

/**
 * Bytes by their SHA-256 in a folder: {@code ab/abcdef…}. What is there was written whole and
 * reached the disk before it got its name, so a row that is committed afterwards never names bytes
 * that are not there. Failures of the disk are {@link UncheckedIOException}s.
 */
public final class ContentStore {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final int BUFFER = 64 * 1024;

  /** What became of stored bytes. */
  public enum Condition {
    INTACT,
    MISSING,
    CHANGED
  }

  private final Path folder;

  public ContentStore(Path folder) {
    this.folder = folder;
  }

  /** Keeps bytes and gives their SHA-256; keeping the same bytes twice changes nothing. */
  public String keep(byte[] bytes) {
    String sha256 = Fingerprint.ofBytes(bytes);
    try {
      if (!Files.exists(file(sha256))) {
        write(bytes, sha256);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sha256;
  }

  private void write(byte[] bytes, String sha256) throws IOException {
    Path parent = folder.resolve(sha256.substring(0, 2));
    Files.createDirectories(parent);
    Path incoming = Files.createTempFile(parent, "incoming-", ".tmp");
    try {
      try (var channel = FileChannel.open(incoming, StandardOpenOption.WRITE)) {
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      Files.move(incoming, file(sha256), StandardCopyOption.ATOMIC_MOVE);
      force(parent);
      force(folder);
    } finally {
      Files.deleteIfExists(incoming);
    }
  }

  /** A new name is on disk only when its folder is. */
  private static void force(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** The file of a fingerprint; empty for text that is none, or when nothing is kept under it. */
  public Optional<Path> find(String sha256) {
    return SHA256.matcher(sha256).matches()
        ? Optional.of(file(sha256)).filter(Files::isRegularFile)
        : Optional.empty();
  }

  /** Forgets bytes; nothing happens when they are not there. */
  public void delete(String sha256) {
    try {
      Files.deleteIfExists(file(sha256));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the bytes again and compares them with their name. */
  public Condition check(String sha256) {
    Optional<Path> file = find(sha256);
    if (file.isEmpty()) {
      return Condition.MISSING;
    }
    try (InputStream bytes = Files.newInputStream(file.get())) {
      return sha256.equals(fingerprint(bytes)) ? Condition.INTACT : Condition.CHANGED;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String fingerprint(InputStream bytes) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      try (var counted = new DigestInputStream(bytes, digest)) {
        byte[] buffer = new byte[BUFFER];
        while (counted.read(buffer) >= 0) {
          // The digest hears what is read.
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private Path file(String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
  }
}
