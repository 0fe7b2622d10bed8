package org.vetika.app.dialogue.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.vetika.app.dialogue.DialogueDetail;
import org.vetika.app.dialogue.Dialogues;
import org.vetika.app.dialogue.PublishedSummary;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.PublicPage;

/**
 * The printed forms of a summary result. They are kept like pages, so they name no file themselves:
 * the links to them do.
 */
@Controller
@RequestMapping("/{language:en|km}/dialogues/{number:" + DialogueAddress.NUMBER + "}")
class SummaryFileController {
  private final Dialogues dialogues;
  private final SummaryFiles files;

  SummaryFileController(Dialogues dialogues, SummaryFiles files) {
    this.dialogues = dialogues;
    this.files = files;
  }

  @PublicPage
  @GetMapping("/summary.pdf")
  ResponseEntity<byte[]> pdf(@PathVariable String number, PageContext page) {
    return file(number, SummaryFiles.Format.PDF, page);
  }

  @PublicPage
  @GetMapping("/summary.docx")
  ResponseEntity<byte[]> docx(@PathVariable String number, PageContext page) {
    return file(number, SummaryFiles.Format.DOCX, page);
  }

  private ResponseEntity<byte[]> file(String number, SummaryFiles.Format format, PageContext page) {
    DialogueDetail detail =
        dialogues
            .detail(number)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    PublishedSummary summary = detail.summary();
    if (summary == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, format.contentType())
        .body(files.file(SummaryDocument.of(detail, summary, page), format));
  }
}
