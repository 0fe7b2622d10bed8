package org.vetika.app.web;

import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Where files stand while they are being sent. Up to the threshold of {@code
 * application.properties} they never touch a disk; larger ones pass through a folder of our own,
 * from which the server takes them when the request is over. Lists hold names of people at risk:
 * what a server that died in the middle left there is taken away too.
 */
@Component
@ConditionalOnWebApplication
public class PassingUploads implements SmartInitializingSingleton {
  /** No request takes so long: whatever is older belongs to a server that died. */
  private static final Duration LONGEST = Duration.ofHours(1);

  private final Path folder;

  PassingUploads(@Value("${vetika.data:data}") Path data) {
    folder = data.toAbsolutePath().normalize().resolve("passing");
  }

  /** Only now: a data folder that cannot be used is told in words by what begins there before. */
  @Override
  public final void afterSingletonsInstantiated() {
    try {
      Files.createDirectories(folder);
      if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    sweep();
  }

  @Bean
  MultipartConfigElement uploadsBeingSent(MultipartProperties settings) {
    return new MultipartConfigElement(
        folder.toString(),
        settings.getMaxFileSize().toBytes(),
        settings.getMaxRequestSize().toBytes(),
        (int) settings.getFileSizeThreshold().toBytes());
  }

  /** Takes away what was left by servers that died. */
  public final void sweep() {
    Instant late = Instant.now().minus(LONGEST);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(late)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (NoSuchFileException gone) {
      // Taken away by its own request meanwhile.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
