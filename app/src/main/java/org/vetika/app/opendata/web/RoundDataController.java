package org.vetika.app.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.vetika.app.consistency.round.PublicRounds;
import org.vetika.app.opendata.Problem;
import org.vetika.app.opendata.list.Codes;
import org.vetika.app.opendata.list.RoundCountsTable;
import org.vetika.app.opendata.list.RoundOpenList;
import org.vetika.app.opendata.representation.RoundDetailRepresentation;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.PublicPage;

/** Public comparisons of lists as data: what everybody may see, and nothing else. */
@Controller
class RoundDataController {
  private static final FeedAnswers.Place FEED =
      new FeedAnswers.Place("/consistency/rounds.atom", "/consistency/rounds", "data.list.rounds");

  private final ListAnswers answers;
  private final FeedAnswers feeds;
  private final ConsistencyFeedEntries entries;
  private final RoundOpenList list;
  private final PublicRounds rounds;

  RoundDataController(
      ListAnswers answers,
      FeedAnswers feeds,
      ConsistencyFeedEntries entries,
      RoundOpenList list,
      PublicRounds rounds) {
    this.answers = answers;
    this.feeds = feeds;
    this.entries = entries;
    this.list = list;
    this.rounds = rounds;
  }

  @PublicPage
  @GetMapping({"/api/v1/rounds", "/{language:en|km}/consistency/rounds.json"})
  ResponseEntity<?> list(HttpServletRequest request, PageContext page) {
    return answers.json(list, request, page);
  }

  @Access(Access.Who.PUBLIC)
  @GetMapping("/{language:en|km}/consistency/rounds.csv")
  @Nullable ResponseEntity<?> table(
      HttpServletRequest request, HttpServletResponse response, PageContext page)
      throws IOException {
    return answers.csv(list, request, response, page);
  }

  /** Newest first, with the filters of the list. */
  @PublicPage
  @GetMapping("/{language:en|km}/consistency/rounds.atom")
  ResponseEntity<?> feed(HttpServletRequest request, PageContext page) {
    return feeds.newest(
        FEED,
        list,
        request,
        page,
        found -> found.stream().map(each -> entries.of(each, page)).toList());
  }

  @PublicPage
  @GetMapping({"/api/v1/rounds/{id}", "/{language:en|km}/consistency/rounds/{id}.json"})
  ResponseEntity<?> round(@PathVariable String id, HttpServletRequest request, PageContext page) {
    return ListAnswers.one(request, page, () -> find(id));
  }

  @Access(Access.Who.PUBLIC)
  @GetMapping("/{language:en|km}/consistency/rounds/{id}.csv")
  @Nullable ResponseEntity<?> counts(
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response,
      PageContext page)
      throws IOException {
    Optional<RoundDetailRepresentation> found = find(id);
    return found.isEmpty()
        ? Problems.answer(Problem.notFound(), page)
        : answers.csv(RoundCountsTable.of(found.get()), request, response, page);
  }

  private Optional<RoundDetailRepresentation> find(String id) {
    return Codes.ROUND.matcher(id).matches()
        ? rounds.find(UUID.fromString(id)).map(list::represent)
        : Optional.empty();
  }
}
