package org.vetika.app.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The right of one process to run the server of a folder; the kernel frees it with the process. */
final class FolderLock implements AutoCloseable {
  // Closing any channel of the file would free this process's lock, so a second one is never
  // opened.
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path home;
  private final FileChannel channel;
  private final FileLock lock;

  private FolderLock(Path home, FileChannel channel, FileLock lock) {
    this.home = home;
    this.channel = channel;
    this.lock = lock;
  }

  /** Null when someone else, or this process, holds the folder. */
  static @Nullable FolderLock take(Path home) throws IOException {
    if (!HELD_HERE.add(home)) {
      return null;
    }
    FolderLock taken = null;
    try {
      taken = takenAcrossProcesses(home);
    } finally {
      if (taken == null) {
        HELD_HERE.remove(home);
      }
    }
    return taken;
  }

  private static @Nullable FolderLock takenAcrossProcesses(Path home) throws IOException {
    var channel =
        FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      return null;
    }
    return new FolderLock(home, channel, lock);
  }

  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
    HELD_HERE.remove(home);
  }
}
