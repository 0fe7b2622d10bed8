package org.vetika.app.attachment.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * A PDF written anew: only what its pages reach, so that earlier versions kept in the file are gone
 * too, without what {@link PdfTraces} takes out.
 */
final class PdfCopy {
  private PdfCopy() {}

  static CleanFile of(byte[] bytes) throws IOException {
    PdfStreamBudget.check(bytes);
    try (PDDocument document = Loader.loadPDF(bytes)) {
      if (document.isEncrypted()) {
        throw new RefusedFileException(FileRefusal.ENCRYPTED);
      }
      checkPages(document.getNumberOfPages());
      return new CleanFile(FileType.PDF, FileType.PDF, rewritten(document), null);
    } catch (RefusedFileException refused) {
      throw refused;
    } catch (InvalidPasswordException locked) {
      throw new RefusedFileException(FileRefusal.ENCRYPTED);
    } catch (IOException | RuntimeException broken) {
      // The library throws all kinds of things at damaged files.
      throw new RefusedFileException(FileRefusal.BROKEN);
    }
  }

  private static void checkPages(int pages) throws RefusedFileException {
    if (pages < 1) {
      throw new RefusedFileException(FileRefusal.BROKEN);
    }
    if (pages > FileLimits.PAGES) {
      throw new RefusedFileException(FileRefusal.TOO_MANY_PAGES);
    }
  }

  private static byte[] rewritten(PDDocument document) throws IOException {
    COSDictionary trailer = document.getDocument().getTrailer();
    trailer.removeItem(COSName.INFO);
    trailer.removeItem(COSName.ID);
    PdfTraces.remove(trailer);
    // Else the time of writing would be in the file, and no two copies the same.
    document.setDocumentId(0L);
    var clean = new ByteArrayOutputStream();
    document.save(clean);
    return clean.toByteArray();
  }
}
