package org.vetika.app.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vetika.app.attachment.Uploads.Appending;

/** The bytes of an upload that arrived so far. Its length is the truth about how many. */
record UploadFile(Path folder, String tokenSha256) {
  private static final int BUFFER = 32 * 1024;

  static void create(Path folder, String tokenSha256) {
    try {
      Files.createDirectories(folder);
      Files.createFile(new UploadFile(folder, tokenSha256).path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path path() {
    return folder.resolve(tokenSha256);
  }

  /** In bytes; -1 when there is no such file. */
  long length() {
    try {
      return Files.exists(path()) ? Files.size(path()) : -1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Appending append(long offset, long announced, InputStream part, Instant expires) {
    try (var channel = FileChannel.open(path(), StandardOpenOption.WRITE);
        FileLock lock = lock(channel)) {
      if (lock == null) {
        return new Appending.Busy();
      }
      if (channel.size() != offset) {
        return new Appending.WrongOffset();
      }
      channel.position(offset);
      if (!copy(part, channel, announced)) {
        channel.truncate(offset);
        return new Appending.TooMuch();
      }
      channel.force(true);
      return new Appending.Appended(channel.position(), expires);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Null while another part is being written, in this process or another. */
  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException inThisProcess) {
      return null;
    }
  }

  /** False when there is more than was announced. */
  private static boolean copy(InputStream part, FileChannel channel, long announced)
      throws IOException {
    byte[] buffer = new byte[BUFFER];
    for (int n = read(part, buffer); n >= 0; n = read(part, buffer)) {
      if (channel.position() + n > announced) {
        return false;
      }
      var bytes = ByteBuffer.wrap(buffer, 0, n);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
    return true;
  }

  /** A broken line ends a part; the sender goes on from what arrived. */
  private static int read(InputStream part, byte[] buffer) {
    try {
      return part.read(buffer);
    } catch (IOException brokenLine) {
      return -1;
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes what was last written before a time: its row was never committed, or is gone. */
  static void deleteOlder(Path folder, Instant before) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.toList();
    }
    for (Path file : files) {
      if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
        Files.deleteIfExists(file);
      }
    }
  }
}
