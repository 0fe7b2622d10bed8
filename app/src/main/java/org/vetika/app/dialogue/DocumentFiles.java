package org.vetika.app.dialogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.vetika.app.web.Fingerprint;

/** The bytes of documents, by their SHA-256, in the folder {@code files} of the data folder. */
@Component
public class DocumentFiles {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private final Path folder;

  DocumentFiles(@Value("${vetika.data:data}") Path data) {
    this.folder = data.resolve("files");
  }

  /** Keeps bytes and gives their SHA-256; keeping the same bytes twice changes nothing. */
  String keep(byte[] bytes) {
    String sha256 = Fingerprint.ofBytes(bytes);
    Path file = file(sha256);
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(file.getParent());
        Path incoming = Files.createTempFile(file.getParent(), "incoming-", ".tmp");
        try {
          try (var channel =
              java.nio.channels.FileChannel.open(
                  incoming, java.nio.file.StandardOpenOption.WRITE)) {
            var buffer = java.nio.ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
              channel.write(buffer);
            }
            channel.force(true);
          }
          Files.move(incoming, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
          Files.deleteIfExists(incoming);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sha256;
  }

  /** The file of a fingerprint; empty for text that is none, or when nothing is kept under it. */
  public Optional<Path> find(String sha256) {
    return SHA256.matcher(sha256).matches()
        ? Optional.of(file(sha256)).filter(Files::isRegularFile)
        : Optional.empty();
  }

  private Path file(String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
  }
}
