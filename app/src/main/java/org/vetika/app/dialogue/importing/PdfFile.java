package org.vetika.app.dialogue.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads the text layer of a PDF. */
final class PdfFile {
  /** Pages of pictures may carry a stray stamp or page number. */
  private static final int FEW_LETTERS = 8;

  private PdfFile() {}

  static List<Block> read(byte[] content, ReadingBudget budget, Progress progress)
      throws RefusedException {
    PdfStreamGuard.check(content, budget);
    try (PDDocument document = Loader.loadPDF(content)) {
      return blocks(document, budget, progress);
    } catch (InvalidPasswordException locked) {
      throw new RefusedException(RefusalReason.ENCRYPTED, "a password is needed");
    } catch (RefusedException refused) {
      throw refused;
    } catch (IOException | RuntimeException broken) {
      throw new RefusedException(RefusalReason.BROKEN, String.valueOf(broken.getMessage()));
    }
  }

  private static List<Block> blocks(PDDocument document, ReadingBudget budget, Progress progress)
      throws IOException {
    int pages = document.getNumberOfPages();
    budget.pages(pages);
    PdfPageText reading = new PdfPageText(budget);
    for (int page = 1; page <= pages; page++) {
      reading.readPage(document, page);
      progress.at(Progress.Step.READING_TEXT, page, pages);
    }
    List<TextLine> lines = PdfLines.of(reading.lines());
    long letters =
        lines.stream()
            .flatMapToInt(line -> line.text().codePoints())
            .filter(Character::isLetterOrDigit)
            .count();
    if (letters <= (long) FEW_LETTERS * pages && hasPictures(document)) {
      throw new RefusedException(
          RefusalReason.SCANNED_WITHOUT_TEXT, letters + " letters on " + pages + " pages");
    }
    RunningLines running = RunningLines.separate(lines);
    Optional<List<TextLine>> typed = TypedLines.of(running.body());
    List<Block> blocks =
        new ArrayList<>(
            ParagraphAssembly.of(typed.orElse(running.body()), typed.isPresent(), budget));
    blocks.addAll(running.asides());
    return blocks;
  }

  private static boolean hasPictures(PDDocument document) {
    for (PDPage page : document.getPages()) {
      PDResources resources = page.getResources();
      if (resources != null) {
        for (COSName name : resources.getXObjectNames()) {
          if (resources.isImageXObject(name)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
