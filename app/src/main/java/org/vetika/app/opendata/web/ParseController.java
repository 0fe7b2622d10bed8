package org.vetika.app.opendata.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.vetika.app.dialogue.importing.FoundSummaryJson;
import org.vetika.app.dialogue.importing.Progress;
import org.vetika.app.dialogue.importing.ProvinceNames;
import org.vetika.app.dialogue.importing.ReadingOutcome;
import org.vetika.app.dialogue.importing.RefusalReason;
import org.vetika.app.dialogue.importing.SummaryReader;
import org.vetika.app.opendata.Problem;
import org.vetika.app.web.Access;
import org.vetika.app.web.ApiScope;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.TokenScope;

/** Says what the importer finds in a summary result; stores nothing. */
@Controller
class ParseController {
  private static final Logger LOG = LoggerFactory.getLogger(ParseController.class);

  private final SummaryReader reader = new SummaryReader(new ProvinceNames());

  @Access(Access.Who.FACILITATOR)
  @TokenScope(ApiScope.DIALOGUES_PARSE)
  @PostMapping("/api/v1/dialogues:parse")
  ResponseEntity<?> parse(
      @RequestPart(name = "file", required = false) @Nullable MultipartFile file, PageContext page)
      throws IOException {
    if (file == null) {
      return Problems.answer(
          Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "parse-no-file", List.of(), Map.of()), page);
    }
    return switch (reader.read("upload", file.getBytes(), Progress.SILENT)) {
      case ReadingOutcome.Read read ->
          ResponseEntity.ok()
              .contentType(MediaType.APPLICATION_JSON)
              .header("Cache-Control", "no-store")
              .body(FoundSummaryJson.write(read.summary()));
      case ReadingOutcome.Refused refused -> {
        LOG.info("Reading refused: {} ({})", refused.reason(), refused.detail());
        yield Problems.answer(problem(refused.reason()), page);
      }
    };
  }

  private static Problem problem(RefusalReason reason) {
    HttpStatus status =
        switch (reason) {
          case TOO_LARGE, TOO_MUCH_INSIDE -> HttpStatus.CONTENT_TOO_LARGE;
          case WRONG_TYPE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
          case EMPTY, ENCRYPTED, SCANNED_WITHOUT_TEXT, BROKEN, NO_TEXT ->
              HttpStatus.UNPROCESSABLE_CONTENT;
        };
    return new Problem(
        status,
        "data.problem.parse-refused.title",
        reason.messageKey(),
        List.of(),
        Map.of("reason", reason.name().toLowerCase(Locale.ROOT).replace('_', '-')));
  }
}
