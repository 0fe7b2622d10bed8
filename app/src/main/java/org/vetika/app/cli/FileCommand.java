package org.vetika.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Callable;
import org.vetika.app.table.UnreadableTable;
import org.vetika.linkage.encoding.ComparisonRefused;

/** A command that reads files and writes files, without application and database. */
abstract class FileCommand implements Callable<Integer> {

  /**
   * The work itself.
   *
   * @param out for results, in UTF-8
   * @return the exit code
   */
  abstract int work(PrintWriter out) throws IOException;

  @Override
  public final Integer call() throws IOException {
    var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    try {
      int code = work(out);
      out.flush();
      return code;
    } catch (ComparisonRefused | UnreadableTable e) {
      throw new CommandFailure(String.valueOf(e.getMessage()), e);
    } catch (NoSuchFileException e) {
      throw new CommandFailure("No such file or folder: " + e.getFile(), e);
    } catch (FileAlreadyExistsException e) {
      throw new CommandFailure("The file is there already and is not replaced: " + e.getFile(), e);
    } catch (AccessDeniedException e) {
      throw new CommandFailure("The file cannot be read or written: " + e.getFile(), e);
    }
  }

  /** Something a person should know, on the error output, so that results stay clean. */
  static void say(String line) {
    System.err.println(line);
  }
}
