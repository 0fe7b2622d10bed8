package org.vetika.app.dialogue.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
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
import org.vetika.app.dialogue.DocumentFiles;
import org.vetika.app.web.Access;

/** The files on record of a dialogue, for saving: none is ever shown as a page of this site. */
@Controller
@RequestMapping("/{language:en|km}/dialogues/{number:" + DialogueAddress.NUMBER + "}/documents")
class DocumentController {
  private final Dialogues dialogues;
  private final DocumentFiles files;

  DocumentController(Dialogues dialogues, DocumentFiles files) {
    this.dialogues = dialogues;
    this.files = files;
  }

  @Access(Access.Who.PUBLIC)
  @GetMapping("/{sha256:[0-9a-f]{64}}")
  ResponseEntity<Resource> document(@PathVariable String number, @PathVariable String sha256) {
    DialogueDetail.Document document =
        dialogues
            .detail(number)
            .flatMap(detail ->
                detail.documents().stream()
                    .filter(each -> each.sha256().equals(sha256))
                    .findFirst())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Path file =
        files.find(sha256).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, document.contentType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(document.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(new FileSystemResource(file));
  }
}
