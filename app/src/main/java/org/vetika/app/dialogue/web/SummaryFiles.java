package org.vetika.app.dialogue.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.DialogueDetail;
import org.vetika.app.document.DocxWriter;
import org.vetika.app.document.PdfWriter;
import org.vetika.app.document.PrintDocument;
import org.vetika.app.web.Fingerprint;
import org.vetika.app.web.PageContext;

/**
 * Published summary results as files to print. The same content gives the same bytes, so a file is
 * kept under the fingerprint of its content and is never stale.
 */
@Component
class SummaryFiles {
  private static final long MOST_BYTES = 24L << 20;

  private final Cache<String, byte[]> files =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((String key, byte[] bytes) -> bytes.length)
          .build();

  /** Sizes are small and needed on every page: they outlive the files. */
  private final Cache<String, Integer> sizes = Caffeine.newBuilder().maximumSize(20_000).build();

  /** The formats. */
  enum Format {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final String contentType;

    Format(String contentType) {
      this.contentType = contentType;
    }

    String contentType() {
      return contentType;
    }
  }

  /** The links of a dialogue; null when no summary result is published. */
  @Nullable SummaryLinks of(DialogueDetail detail, PageContext page) {
    if (detail.summary() == null) {
      return null;
    }
    PrintDocument document = SummaryDocument.of(detail, detail.summary(), page);
    String content = content(document);
    String number = detail.line().number();
    String path = page.href("/dialogues/" + number + "/summary.");
    return new SummaryLinks(
        "vetika-" + number + "-" + page.language().tag() + ".",
        path + "pdf",
        size(bytesOf(document, content, Format.PDF), page),
        path + "docx",
        size(bytesOf(document, content, Format.DOCX), page));
  }

  byte[] file(PrintDocument document, Format format) {
    return file(document, content(document), format);
  }

  private int bytesOf(PrintDocument document, String content, Format format) {
    return sizes.get(content + format, key -> file(document, content, format).length);
  }

  private byte[] file(PrintDocument document, String content, Format format) {
    return files.get(content + format, key -> write(document, format));
  }

  /** Records print all they hold, so equal texts are equal documents. */
  private static String content(PrintDocument document) {
    return Fingerprint.ofText(document.toString());
  }

  private static byte[] write(PrintDocument document, Format format) {
    var bytes = new ByteArrayOutputStream(64 * 1024);
    try {
      switch (format) {
        case PDF -> PdfWriter.write(document, bytes);
        case DOCX -> DocxWriter.write(document, bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** "182 kB", or megabytes from one thousand of them. */
  static String size(long bytes, PageContext page) {
    long kilobytes = Math.max(1, Math.round(bytes / 1000.0));
    return kilobytes < 1000
        ? page.t("dialogues.size.kb", kilobytes)
        : page.t("dialogues.size.mb", Math.round(kilobytes / 100.0) / 10.0);
  }

  /** The short name of a content type, empty for one that has none. */
  static String typeName(String contentType) {
    return switch (contentType.replaceFirst(";.*", "")) {
      case "application/pdf" -> "PDF";
      case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> "DOCX";
      case "text/plain" -> "TXT";
      case "text/html" -> "HTML";
      default -> "";
    };
  }
}
