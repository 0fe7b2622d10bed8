package org.vetika.app.consistency.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.consistency.ImportingFigures;
import org.vetika.app.consistency.ImportingFigures.Report;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** Parties bring tables of figures: first what would happen, then for good. */
@Controller
@RequestMapping("/{language:en|km}/desk/figures/import")
@Access({Access.Who.MEMBER, Access.Who.OFFICER, Access.Who.FACILITATOR})
class FigureImportController {
  private static final int LARGEST = 2_000_000;
  private static final int MOST_SHOWN = 200;

  private final ImportingFigures importing;
  private final FigureForms forms;

  FigureImportController(ImportingFigures importing, FigureForms forms) {
    this.importing = importing;
    this.forms = forms;
  }

  @GetMapping
  ModelAndView form(PageContext page, Visitor visitor) {
    return View.of("consistency/desk/import", page("", "", false, List.of(), "", "", page, visitor));
  }

  /** Reads the file, or the text that was shown before; stores it only with {@code store}. */
  @PostMapping
  ModelAndView read(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "false") boolean store,
      @RequestParam(name = "for", defaultValue = "") String speaker,
      PageContext page,
      Visitor visitor)
      throws IOException {
    byte[] bytes = file == null || file.isEmpty() ? text.getBytes(UTF_8) : file.getBytes();
    if (bytes.length > LARGEST) {
      return refused(page.t("figure.table.large"), speaker, page, visitor);
    }
    var input = new ByteArrayInputStream(bytes);
    return switch (importing.read(visitor, input, speaker, !store)) {
      case Report.Unreadable(String key, long line, String detail) ->
          refused(
              line == 0
                  ? page.t("figure.table." + key, detail)
                  : page.t("figure.table.at", line, page.t("figure.table." + key, detail)),
              speaker,
              page,
              visitor);
      case Report.Read read -> answer(read, utf8(bytes), speaker, page, visitor);
    };
  }

  /** The table as text that can be sent again; empty when it is in another encoding. */
  private static String utf8(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    return java.util.Arrays.equals(text.getBytes(UTF_8), bytes) ? text : "";
  }

  private ModelAndView answer(
      Report.Read read, String text, String speaker, PageContext page, Visitor visitor) {
    String outcome =
        page.t(
            read.stored()
                ? "figure.table.done"
                : read.anyProblem() ? "figure.table.refused" : "figure.table.dry",
            read.rows().size());
    List<FigureImportPage.Row> rows =
        read.rows().stream().limit(MOST_SHOWN).map(row -> row(row, page)).toList();
    String again = read.stored() || read.anyProblem() ? "" : text;
    FigureImportPage model = page("", outcome, read.stored(), rows, again, speaker, page, visitor);
    return read.anyProblem()
        ? View.of(HttpStatus.UNPROCESSABLE_CONTENT, "consistency/desk/import", model)
        : View.of("consistency/desk/import", model);
  }

  private ModelAndView refused(
      String problem, String speaker, PageContext page, Visitor visitor) {
    return View.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "consistency/desk/import",
        page(problem, "", false, List.of(), "", speaker, page, visitor));
  }

  private FigureImportPage page(
      String problem,
      String outcome,
      boolean done,
      List<FigureImportPage.Row> rows,
      String text,
      String speaker,
      PageContext page,
      Visitor visitor) {
    return new FigureImportPage(
        problem,
        outcome,
        done,
        rows,
        rows.size() == MOST_SHOWN ? page.t("figure.table.more", MOST_SHOWN) : "",
        text,
        speaker,
        forms.speakerOptions(visitor, page),
        String.join(", ", ImportingFigures.COLUMNS));
  }

  private static FigureImportPage.Row row(ImportingFigures.Row row, PageContext page) {
    var fate = row.fate();
    return new FigureImportPage.Row(
        page.number(row.line()),
        fate == null ? "late" : "done",
        page.t(fate == null ? "figure-fate.refused" : "figure-fate." + fate.key()),
        row.what(),
        row.number(),
        row.problems().stream().map(each -> FigureForms.sentence(each, page)).toList());
  }
}
