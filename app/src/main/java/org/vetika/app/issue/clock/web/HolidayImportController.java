package org.vetika.app.issue.clock.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.issue.clock.ImportingHolidays;
import org.vetika.app.issue.clock.ImportingHolidays.Outcome;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** Takes the yearly list of holidays: first a look, then the import of the very text shown. */
@Controller
@RequestMapping("/{language:en|km}/admin/legal-time/import")
@Access(Access.Who.ADMINISTRATOR)
class HolidayImportController {
  private static final String TEMPLATE = "issue/rules/import";
  private static final int MOST_BYTES = 500_000;

  private final ImportingHolidays importing;

  HolidayImportController(ImportingHolidays importing) {
    this.importing = importing;
  }

  @GetMapping
  ModelAndView empty() {
    return View.of(TEMPLATE, HolidayImportPage.empty("", null));
  }

  /** A file, or the text typed into the form. */
  @PostMapping
  ModelAndView look(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String table,
      PageContext page,
      Visitor visitor)
      throws IOException {
    String text = table;
    if (file != null && !file.isEmpty()) {
      if (file.getSize() > MOST_BYTES) {
        return refused("", "legal-time.import.problem.size", page);
      }
      try {
        text =
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.getBytes())).toString();
      } catch (CharacterCodingException e) {
        return refused("", "legal-time.import.problem.encoding", page);
      }
    }
    return answer(importing.dryRun(visitor, text), text, page);
  }

  @PostMapping("/run")
  ModelAndView run(
      @RequestParam(defaultValue = "") String table, PageContext page, Visitor visitor) {
    return answer(importing.run(visitor, table), table, page);
  }

  private static ModelAndView answer(Outcome outcome, String table, PageContext page) {
    return switch (outcome) {
      case Outcome.DryRun(var report) ->
          View.of(TEMPLATE, HolidayImportPage.of(report, table, "dry", page));
      case Outcome.Imported(var report) ->
          View.of(TEMPLATE, HolidayImportPage.of(report, "", "done", page));
      case Outcome.Refused(var report) ->
          View.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              TEMPLATE,
              HolidayImportPage.of(report, table, "refused", page));
      case Outcome.NoSuchColumns() -> refused(table, "legal-time.import.problem.columns", page);
      case Outcome.NotAllowed() -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    };
  }

  private static ModelAndView refused(String table, String key, PageContext page) {
    return View.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        TEMPLATE,
        HolidayImportPage.empty(table, page.t(key, ImportingHolidays.COLUMNS)));
  }
}
