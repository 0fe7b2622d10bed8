package org.vetika.app.attachment.file;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Looks into a file that somebody gave and makes the copy that everybody may have. Only so many at
 * a time: a photo takes a hundred megabytes of memory while it is drawn anew.
 */
@Component
public class CleaningFile {
  private final Semaphore places = new Semaphore(2, true);

  /**
   * The clean copy, or why there is none. What it is, is decided by the bytes; the name only tells
   * a table of values from other text.
   */
  public CleaningOutcome clean(String name, byte[] bytes) {
    places.acquireUninterruptibly();
    try {
      return new CleaningOutcome.Clean(copy(name, bytes));
    } catch (RefusedFileException refused) {
      return new CleaningOutcome.Refused(refused.reason());
    } catch (IOException broken) {
      return new CleaningOutcome.Refused(FileRefusal.BROKEN);
    } finally {
      places.release();
    }
  }

  private static CleanFile copy(String name, byte[] bytes) throws IOException {
    if (bytes.length == 0) {
      throw new RefusedFileException(FileRefusal.EMPTY);
    }
    if (bytes.length > FileLimits.FILE_BYTES) {
      throw new RefusedFileException(FileRefusal.TOO_LARGE);
    }
    Recognition kind = Recognition.of(bytes);
    Disguise.check(kind, bytes);
    return switch (kind) {
      case JPEG -> PhotoCopy.of(FileType.JPEG, bytes);
      case PNG -> PhotoCopy.of(FileType.PNG, bytes);
      case PDF -> PdfCopy.of(bytes);
      case PACKAGE -> OfficeCopy.of(bytes);
      case TEXT -> TextCopy.of(name, bytes);
    };
  }
}
