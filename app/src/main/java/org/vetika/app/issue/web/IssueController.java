package org.vetika.app.issue.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.issue.Issues;
import org.vetika.app.issue.Viewer;
import org.vetika.app.web.KeptReadings;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageCache;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.PublicPage;
import org.vetika.app.web.View;

/**
 * The list of issues, and each with its thread, as everybody sees them. What is not public is not
 * found, in the same words as what does not exist.
 */
@Controller
@RequestMapping("/{language:en|km}/issues")
class IssueController {
  private static final int MOST_KEPT = 100;

  private final Issues issues;
  private final IssuePages issuePages;
  private final IssueListing listing;
  private final KeptReadings<IssueKey, IssuePage> pages;
  private final KeptReadings<ListKey, IssuesPage> lists;

  private record IssueKey(Language language, String number) {}

  private record ListKey(Language language, IssueQuery query, @Nullable String after) {}

  IssueController(Issues issues, IssuePages issuePages, IssueListing listing, PageCache cache) {
    this.issues = issues;
    this.issuePages = issuePages;
    this.listing = listing;
    this.pages = new KeptReadings<>(cache, MOST_KEPT);
    this.lists = new KeptReadings<>(cache, MOST_KEPT);
  }

  @PublicPage
  @GetMapping
  ModelAndView list(
      @RequestParam Map<String, String> parameters,
      @RequestParam(required = false) @Nullable String after,
      PageContext page) {
    IssueQuery query =
        IssueQuery.of(parameters)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    if (after != null && !IssueAddress.isNumber(after)) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return View.of(
        "issue/list",
        lists.get(
            new ListKey(page.language(), query, after), () -> listing.page(query, after, page)));
  }

  @PublicPage
  @GetMapping("/{number:" + IssueAddress.NUMBER + "}")
  ModelAndView issue(@PathVariable String number, PageContext page) {
    return View.of(
        "issue/issue", pages.get(new IssueKey(page.language(), number), () -> read(number, page)));
  }

  private IssuePage read(String number, PageContext page) {
    return issues
        .detail(number, Viewer.EVERYBODY)
        .map(detail -> issuePages.page(detail, page))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
