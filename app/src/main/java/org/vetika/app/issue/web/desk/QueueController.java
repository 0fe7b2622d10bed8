package org.vetika.app.issue.web.desk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.issue.IssueLine;
import org.vetika.app.issue.QueueTab;
import org.vetika.app.issue.Viewer;
import org.vetika.app.issue.WaitingIssues;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Role;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** "Waiting for you": one page for a person, over all organizations the person speaks for. */
@Controller
@RequestMapping("/{language:en|km}/desk")
@Access(Access.Who.SIGNED_IN)
class QueueController {
  private static final int ON_A_PAGE = 25;
  private static final int IN_A_TABLE = 500;
  private static final String PATH = "/desk/issues";

  private final WaitingIssues waiting;
  private final QueueRows rows;

  QueueController(WaitingIssues waiting, QueueRows rows) {
    this.waiting = waiting;
    this.rows = rows;
  }

  @GetMapping("/issues")
  ModelAndView queue(
      PageContext page,
      Visitor visitor,
      @RequestParam(defaultValue = "") String tab,
      @RequestParam(required = false) @Nullable String after) {
    QueueTab chosen = QueueTab.ofKey(tab).orElse(QueueTab.ALL);
    Viewer viewer = Viewer.of(visitor);
    WaitingIssues.Part part = waiting.page(viewer, chosen, after, ON_A_PAGE);
    List<QueuePage.Row> shown =
        part.lines().stream().map(line -> rows.of(line, visitor, page)).toList();
    String here = page.href(PATH) + "?tab=" + chosen.key();
    return View.of(
        "issue/desk/queue",
        new QueuePage(
            tabs(waiting.counts(viewer), chosen, visitor, page),
            shown,
            part.next() == null ? null : here + "&after=" + part.next(),
            after == null ? null : here,
            page.href(PATH) + ".csv?tab=" + chosen.key(),
            shown.stream().anyMatch(QueuePage.Row::answerable)));
  }

  /** The same as a table, whole. */
  @GetMapping("/issues.csv")
  ResponseEntity<byte[]> table(
      PageContext page, Visitor visitor, @RequestParam(defaultValue = "") String tab) {
    QueueTab chosen = QueueTab.ofKey(tab).orElse(QueueTab.ALL);
    var lines = new ArrayList<IssueLine>();
    String after = null;
    do {
      WaitingIssues.Part part = waiting.page(Viewer.of(visitor), chosen, after, IN_A_TABLE);
      lines.addAll(part.lines());
      after = part.next();
    } while (after != null);
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"issues-" + chosen.key() + ".csv\"")
        .body(rows.table(lines, page).getBytes(StandardCharsets.UTF_8));
  }

  private static List<ThreadEntry.Link> tabs(
      Map<QueueTab, Long> counts, QueueTab chosen, Visitor visitor, PageContext page) {
    return Arrays.stream(QueueTab.values())
        .filter(tab -> tab == chosen || isFor(tab, visitor, counts.getOrDefault(tab, 0L)))
        .map(tab ->
            new ThreadEntry.Link(
                page.href(PATH) + "?tab=" + tab.key(),
                page.t("issue-desk.tab." + tab.key(), counts.getOrDefault(tab, 0L)),
                "",
                tab == chosen))
        .toList();
  }

  /** Parts that can never hold anything for a person are not offered. */
  private static boolean isFor(QueueTab tab, Visitor visitor, long count) {
    return switch (tab) {
      case ALL, VERIFY, WATCHING -> true;
      case ANSWER, COMPLETE -> count > 0 || visitor.has(Role.OFFICER);
      case ROUTE, FLAGGED -> count > 0 || visitor.has(Role.FACILITATOR);
    };
  }
}
