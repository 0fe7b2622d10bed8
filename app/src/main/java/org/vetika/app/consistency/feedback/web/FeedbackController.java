package org.vetika.app.consistency.feedback.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.consistency.Period;
import org.vetika.app.consistency.feedback.Feedback;
import org.vetika.app.consistency.feedback.FeedbackReport;
import org.vetika.app.document.DocxWriter;
import org.vetika.app.document.PdfWriter;
import org.vetika.app.document.PrintDocument;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.PublicPage;
import org.vetika.app.web.View;

/** Feedback reports as everybody sees them; tables of the same are open data. */
@Controller
@RequestMapping("/{language:en|km}/consistency/feedback/{number:O[0-9]{4,9}}")
class FeedbackController {
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final Feedback feedback;
  private final FeedbackPages pages;

  FeedbackController(Feedback feedback, FeedbackPages pages) {
    this.feedback = feedback;
    this.pages = pages;
  }

  @PublicPage
  @GetMapping("/{period:[12][0-9A-Z-]{3,24}}")
  ModelAndView report(@PathVariable String number, @PathVariable String period, PageContext page) {
    return View.of("consistency/feedback", pages.page(read(number, period), page));
  }

  @PublicPage
  @GetMapping("/{period}.pdf")
  ResponseEntity<byte[]> pdf(
      @PathVariable String number, @PathVariable String period, PageContext page) {
    var bytes = new ByteArrayOutputStream(64 * 1024);
    try {
      PdfWriter.write(document(number, period, page), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file("application/pdf", bytes);
  }

  @PublicPage
  @GetMapping("/{period}.docx")
  ResponseEntity<byte[]> docx(
      @PathVariable String number, @PathVariable String period, PageContext page) {
    var bytes = new ByteArrayOutputStream(32 * 1024);
    try {
      DocxWriter.write(document(number, period, page), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file(DOCX, bytes);
  }

  private static ResponseEntity<byte[]> file(String type, ByteArrayOutputStream bytes) {
    return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, type).body(bytes.toByteArray());
  }

  private PrintDocument document(String number, String period, PageContext page) {
    FeedbackReport report = read(number, period);
    FeedbackPage words = pages.page(report, page);
    return FeedbackDocument.of(words, report.asOf(), page.origin() + page.href(words.path()), page);
  }

  private FeedbackReport read(String number, String period) {
    return Period.parse(period)
        .flatMap(known -> feedback.find(number, known))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
