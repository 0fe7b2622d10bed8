package org.vetika.app.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.vetika.app.opendata.format.AtomFeed;
import org.vetika.app.opendata.list.DialogueOpenList;
import org.vetika.app.opendata.list.IssueChangesList;
import org.vetika.app.opendata.list.IssueOpenList;
import org.vetika.app.opendata.list.OpenList;
import org.vetika.app.opendata.list.OrganizationOpenList;
import org.vetika.app.opendata.list.Parameters;
import org.vetika.app.opendata.list.ResultOpenList;
import org.vetika.app.opendata.list.SearchOpenList;
import org.vetika.app.opendata.list.Selection;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.PublicPage;

/** Atom feeds of lists and searches, with the filters of their pages. */
@Controller
@RequestMapping("/{language:en|km}")
class FeedController {
  private final DialogueOpenList dialogues;
  private final ResultOpenList results;
  private final IssueOpenList issues;
  private final IssueChangesList changes;
  private final OrganizationOpenList organizations;
  private final SearchOpenList search;
  private final FeedEntries entries;
  private final FeedAnswers feeds;

  FeedController(
      DialogueOpenList dialogues,
      ResultOpenList results,
      IssueOpenList issues,
      IssueChangesList changes,
      OrganizationOpenList organizations,
      SearchOpenList search,
      FeedEntries entries,
      FeedAnswers feeds) {
    this.dialogues = dialogues;
    this.results = results;
    this.issues = issues;
    this.changes = changes;
    this.organizations = organizations;
    this.search = search;
    this.entries = entries;
    this.feeds = feeds;
  }

  @PublicPage
  @GetMapping("/dialogues.atom")
  ResponseEntity<?> dialogues(HttpServletRequest request, PageContext page) {
    return feed(
        dialogues,
        request,
        page,
        selection -> first(selection).map(line -> entries.of(line, page)).toList());
  }

  @PublicPage
  @GetMapping("/results.atom")
  ResponseEntity<?> results(HttpServletRequest request, PageContext page) {
    return feed(
        results,
        request,
        page,
        selection -> first(selection).map(entry -> entries.of(entry, page)).toList());
  }

  @PublicPage
  @GetMapping("/issues.atom")
  ResponseEntity<?> issues(HttpServletRequest request, PageContext page) {
    return feed(
        issues,
        request,
        page,
        selection -> first(selection).map(item -> entries.of(item, page)).toList());
  }

  /** What changed last, however long ago it was raised. */
  @PublicPage
  @GetMapping("/issues/changes.atom")
  ResponseEntity<?> changedIssues(HttpServletRequest request, PageContext page) {
    var parameters = new Parameters(request.getParameterMap());
    var place = new FeedAnswers.Place("/issues/changes.atom", "/issues", "data.list.issue-changes");
    return feeds.answer(
        place,
        changes.last(parameters),
        parameters,
        page,
        selection -> first(selection).map(item -> entries.of(item, page)).toList());
  }

  @PublicPage
  @GetMapping("/organizations.atom")
  ResponseEntity<?> organizations(HttpServletRequest request, PageContext page) {
    return feed(
        organizations,
        request,
        page,
        selection -> entries.lastChanged(selection, FeedAnswers.LONGEST, page));
  }

  /** Entries without a date cannot be new: a feed leaves them out. */
  @PublicPage
  @GetMapping("/search.atom")
  ResponseEntity<?> search(HttpServletRequest request, PageContext page) {
    return feed(
        search,
        request,
        page,
        selection ->
            first(selection)
                .filter(hit -> hit.date() != null)
                .map(hit -> entries.of(hit, page))
                .toList());
  }

  private static <T> Stream<T> first(Selection<T> selection) {
    return FeedAnswers.newest(selection).stream();
  }

  private <T> ResponseEntity<?> feed(
      OpenList<T> list,
      HttpServletRequest request,
      PageContext page,
      Function<Selection<T>, List<AtomFeed.Entry>> read) {
    var parameters = new Parameters(request.getParameterMap());
    Selection<T> selection = list.select(parameters, page.language());
    var place =
        new FeedAnswers.Place(
            "/" + list.name() + ".atom", "/" + list.name(), "data.list." + list.name());
    return feeds.answer(place, selection, parameters, page, read);
  }
}
