package org.vetika.app.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.consistency.rule.Findings;
import org.vetika.app.opendata.list.FindingOpenList;
import org.vetika.app.opendata.representation.FindingRepresentations;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.PublicPage;

/** What the rules found about figures, as data. */
@Controller
class FindingDataController {
  private static final FeedAnswers.Place FEED =
      new FeedAnswers.Place(
          "/consistency/findings.atom", "/consistency/findings", "data.list.findings");

  private final ListAnswers answers;
  private final FeedAnswers feeds;
  private final ConsistencyFeedEntries entries;
  private final FindingOpenList list;
  private final Findings findings;
  private final FindingRepresentations representations;

  FindingDataController(
      ListAnswers answers,
      FeedAnswers feeds,
      ConsistencyFeedEntries entries,
      FindingOpenList list,
      Findings findings,
      FindingRepresentations representations) {
    this.answers = answers;
    this.feeds = feeds;
    this.entries = entries;
    this.list = list;
    this.findings = findings;
    this.representations = representations;
  }

  @PublicPage
  @GetMapping({"/api/v1/findings", "/{language:en|km}/consistency/findings.json"})
  ResponseEntity<?> findings(HttpServletRequest request, PageContext page) {
    return answers.json(list, request, page);
  }

  @Access(Access.Who.PUBLIC)
  @GetMapping("/{language:en|km}/consistency/findings.csv")
  @Nullable ResponseEntity<?> table(
      HttpServletRequest request, HttpServletResponse response, PageContext page)
      throws IOException {
    return answers.csv(list, request, response, page);
  }

  /** Newest first, with the filters of the list. */
  @PublicPage
  @GetMapping("/{language:en|km}/consistency/findings.atom")
  ResponseEntity<?> feed(HttpServletRequest request, PageContext page) {
    return feeds.newest(
        FEED,
        list,
        request,
        page,
        found -> found.stream().map(each -> entries.of(each, page)).toList());
  }

  @PublicPage
  @GetMapping({"/api/v1/findings/{number}", "/{language:en|km}/consistency/findings/{number}.json"})
  ResponseEntity<?> finding(
      @PathVariable String number, HttpServletRequest request, PageContext page) {
    return ListAnswers.one(
        request, page, () -> findings.find(number, Viewer.EVERYBODY).map(representations::detail));
  }
}
