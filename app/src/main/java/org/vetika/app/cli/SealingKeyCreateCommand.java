package org.vetika.app.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.Callable;
import org.vetika.app.record.SealingKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vetika sealing-key create}: meant for a machine that is not the server. */
@Command(
    name = "create",
    description = {
      "Makes a pair of keys. The private one is written into a new file, which must not stay on",
      "the server: whoever has it can read what was removed. The public one is printed; the",
      "server gets it as VETIKA_SEALING_KEY."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class SealingKeyCreateCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The new file of the private key.")
  private Path file = Path.of("");

  @Override
  public Integer call() throws IOException {
    SealingKey.Pair pair = SealingKey.create();
    try (var written =
        Files.newByteChannel(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            forItsOwnerAlone())) {
      written.write(ByteBuffer.wrap(pair.privateKey().getBytes(StandardCharsets.US_ASCII)));
    } catch (FileAlreadyExistsException e) {
      throw new CommandFailure("There is such a file already: " + file, e);
    } catch (IOException e) {
      throw new CommandFailure("The file cannot be written: " + file, e);
    }
    System.out.println("VETIKA_SEALING_KEY=" + pair.publicKey());
    return 0;
  }

  private static FileAttribute<?>[] forItsOwnerAlone() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
