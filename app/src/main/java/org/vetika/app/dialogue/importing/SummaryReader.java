package org.vetika.app.dialogue.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads the document of a dialogue (TXT, PDF, DOCX or HTML, told apart by content) and says what it
 * found. Holds no state and may be used by many threads.
 *
 * <pre>{@code
 * switch (new SummaryReader(new ProvinceNames()).read(name, content, Progress.SILENT)) {
 *   case ReadingOutcome.Read read -> show(read.summary(), read.source());
 *   case ReadingOutcome.Refused refused -> explain(refused.reason().messageKey());
 * }
 * }</pre>
 */
public final class SummaryReader {
  private final PlaceNames placeNames;
  private final ReadingLimits limits;

  public SummaryReader(PlaceNames placeNames) {
    this(placeNames, ReadingLimits.STANDARD);
  }

  SummaryReader(PlaceNames placeNames, ReadingLimits limits) {
    this.placeNames = placeNames;
    this.limits = limits;
  }

  /**
   * Reads a file.
   *
   * @throws IOException when the file cannot be read from the disk
   */
  public ReadingOutcome read(String fileName, Path content, Progress progress) throws IOException {
    if (Files.size(content) > limits.bytes()) {
      return tooLarge(Files.size(content));
    }
    return read(fileName, Files.readAllBytes(content), progress);
  }

  /**
   * Reads a document.
   *
   * @param fileName only for the detail of a refusal; the type is decided by the content
   */
  public ReadingOutcome read(String fileName, byte[] content, Progress progress) {
    if (content.length > limits.bytes()) {
      return tooLarge(content.length);
    }
    if (content.length == 0) {
      return new ReadingOutcome.Refused(RefusalReason.EMPTY, fileName + " has no bytes");
    }
    try {
      return understand(content, progress);
    } catch (RefusedException refused) {
      return new ReadingOutcome.Refused(refused.reason(), String.valueOf(refused.getMessage()));
    } catch (StackOverflowError deep) {
      return new ReadingOutcome.Refused(RefusalReason.TOO_MUCH_INSIDE, "nested too deeply");
    }
  }

  private ReadingOutcome understand(byte[] content, Progress progress) throws RefusedException {
    ReadingBudget budget = new ReadingBudget(limits);
    progress.at(Progress.Step.OPENING, 0, 0);
    List<Block> blocks = DocumentText.blocks(content, budget, progress);
    if (blocks.stream().noneMatch(block -> CleanText.hasLetterOrDigit(block.display()))) {
      throw new RefusedException(RefusalReason.NO_TEXT, "the document holds no text");
    }
    progress.at(Progress.Step.FINDING_RESULTS, 0, blocks.size());
    ReadingOutcome outcome = SummaryFinder.find(blocks, placeNames, budget);
    progress.at(Progress.Step.DONE, blocks.size(), blocks.size());
    return outcome;
  }

  private ReadingOutcome tooLarge(long bytes) {
    String detail = bytes + " bytes, the most is " + limits.bytes();
    return new ReadingOutcome.Refused(RefusalReason.TOO_LARGE, detail);
  }
}
