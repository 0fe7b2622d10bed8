package org.vetika.app.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads back what a PDF says, as a program that copies text would. */
final class PdfReader {
  private PdfReader() {}

  interface Reading<T> {
    T of(PDDocument document) throws IOException;
  }

  static <T> T read(byte[] pdf, Reading<T> reading) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return reading.of(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int pages(byte[] pdf) {
    return read(pdf, PDDocument::getNumberOfPages);
  }

  /** The letters each tagged word carries, in reading order: what viewers copy. */
  static String copied(byte[] pdf) {
    return read(
        pdf,
        document -> {
          StringBuilder copied = new StringBuilder();
          for (PDPage page : document.getPages()) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            extractor.getMarkedContents().stream()
                .filter(content -> !"Artifact".equals(content.getTag()))
                .forEach(content -> words(content, copied));
          }
          return copied.toString();
        });
  }

  private static void words(PDMarkedContent content, StringBuilder copied) {
    for (Object inner : content.getContents()) {
      if (inner instanceof PDMarkedContent word) {
        copied.append(word.getActualText());
      }
    }
  }

  static String text(byte[] pdf, int page) {
    return read(
        pdf,
        document -> {
          PDFTextStripper stripper = new PDFTextStripper();
          stripper.setStartPage(page);
          stripper.setEndPage(page);
          return stripper.getText(document);
        });
  }

  static String text(byte[] pdf) {
    return read(pdf, document -> new PDFTextStripper().getText(document));
  }

  /** The tags in reading order. */
  static List<String> tags(byte[] pdf) {
    return read(
        pdf,
        document -> {
          List<String> tags = new ArrayList<>();
          collect(document.getDocumentCatalog().getStructureTreeRoot(), tags);
          return tags;
        });
  }

  private static void collect(PDStructureNode node, List<String> tags) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        tags.add(element.getStructureType());
        collect(element, tags);
      }
    }
  }
}
