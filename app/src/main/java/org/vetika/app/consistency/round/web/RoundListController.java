package org.vetika.app.consistency.round.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.consistency.Outcome;
import org.vetika.app.consistency.round.HandingInList;
import org.vetika.app.consistency.round.HandingInList.Report;
import org.vetika.app.consistency.round.ListFinding;
import org.vetika.app.consistency.round.OwnLists;
import org.vetika.app.consistency.round.OwnLists.Line;
import org.vetika.app.consistency.round.web.RoundPage.CheckedList;
import org.vetika.app.issue.typed.ShownForm;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;
import org.vetika.app.table.CsvText;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** A party hands its list in, and gets it back with what became of each record. */
@Controller
@RequestMapping("/{language:en|km}/desk/rounds/{id}")
@Access({Access.Who.MEMBER, Access.Who.OFFICER, Access.Who.FACILITATOR})
class RoundListController {
  private static final List<String> COLUMNS = List.of("id", "outcome", "also_on", "repeated");

  private final HandingInList handingIn;
  private final OwnLists ownLists;
  private final Organizations organizations;
  private final RoundAnswers answers;

  RoundListController(
      HandingInList handingIn,
      OwnLists ownLists,
      Organizations organizations,
      RoundAnswers answers) {
    this.handingIn = handingIn;
    this.ownLists = ownLists;
    this.organizations = organizations;
    this.answers = answers;
  }

  /** Checks a file; stores it when it is the one that was checked before. */
  @PostMapping("/list")
  ModelAndView handIn(
      @PathVariable UUID id,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "") String checked,
      PageContext page,
      Visitor visitor)
      throws IOException {
    return switch (handingIn.handIn(visitor, id, file.getBytes(), checked)) {
      case Outcome.Done<Report>(Report report) when report.stored() -> RoundAnswers.back(page, id);
      case Outcome.Done<Report>(Report report) -> looked(id, report, page, visitor);
      case Outcome.Refused<Report> none ->
          throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
      case Outcome.NotAllowed<Report> none ->
          throw new ResponseStatusException(HttpStatus.FORBIDDEN);
      case Outcome.Unknown<Report> none -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  /** The own list with outcomes; never kept by anybody on the way. */
  @GetMapping("/own-list.csv")
  ResponseEntity<byte[]> ownList(@PathVariable UUID id, Visitor visitor) throws IOException {
    if (ownLists.of(visitor, id) instanceof Outcome.Done<List<Line>>(List<Line> lines)) {
      return ResponseEntity.ok()
          .contentType(new MediaType("text", "csv", UTF_8))
          .header(
              HttpHeaders.CONTENT_DISPOSITION,
              ContentDisposition.attachment().filename("own-list.csv").build().toString())
          .cacheControl(CacheControl.noStore())
          .body(table(lines).getBytes(UTF_8));
    }
    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private String table(List<Line> lines) {
    Map<Long, OrganizationName> names =
        organizations.names(
            lines.stream().flatMap(line -> line.alsoOn().stream()).collect(Collectors.toSet()));
    var text = new StringWriter();
    CsvText table = CsvText.on(text, COLUMNS);
    lines.forEach(line ->
        table.row(
            List.of(
                line.id(),
                line.fate().key(),
                line.alsoOn().stream()
                    .map(names::get)
                    .map(name -> name == null ? "" : name.number())
                    .collect(Collectors.joining("; ")),
                Boolean.toString(line.repeated()))));
    return text.toString();
  }

  private ModelAndView looked(UUID id, Report report, PageContext page, Visitor visitor) {
    var checked =
        new CheckedList(
            page.t(report.stops() ? "round.check.stops" : "round.check.fine", report.rows()),
            report.stops() ? "stop" : "ok",
            report.stops() ? "" : report.sha256(),
            report.findings().stream().map(finding -> sentence(finding, page)).toList(),
            kept(report, page));
    RoundPage model = answers.model(id, checked, ShownForm.of(Map.of()), page, visitor);
    return report.stops()
        ? View.of(HttpStatus.UNPROCESSABLE_CONTENT, RoundAnswers.TEMPLATE, model)
        : View.of(RoundAnswers.TEMPLATE, model);
  }

  /** Before it is handed in: what is dropped, and by what the rest is known later. */
  private static List<String> kept(Report report, PageContext page) {
    if (report.stops()) {
      return List.of();
    }
    String digest = page.t("round.check.digest", report.kept());
    return report.leftOut().isEmpty()
        ? List.of(digest)
        : List.of(page.t("round.check.left-out", RoundWords.names(report.leftOut(), page)), digest);
  }

  private static String sentence(ListFinding finding, PageContext page) {
    String text = page.t("round-check." + finding.key(), finding.count(), finding.field());
    return finding.lines().isEmpty()
        ? text
        : page.t(
            "round-check.at",
            text,
            finding.lines().stream().map(page::number).collect(Collectors.joining(", ")));
  }
}
