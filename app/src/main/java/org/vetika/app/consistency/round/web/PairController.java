package org.vetika.app.consistency.round.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.consistency.Outcome;
import org.vetika.app.consistency.round.ListField;
import org.vetika.app.consistency.round.ReviewingPairs;
import org.vetika.app.consistency.round.ReviewingPairs.Pair;
import org.vetika.app.consistency.round.Round;
import org.vetika.app.consistency.round.Rounds;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** Reviewers decide doubtful pairs, one after the other. */
@Controller
@RequestMapping("/{language:en|km}/desk/rounds/{id}/pairs")
@Access(Access.Who.SIGNED_IN)
class PairController {
  private final ReviewingPairs reviewing;
  private final Rounds rounds;

  PairController(ReviewingPairs reviewing, Rounds rounds) {
    this.reviewing = reviewing;
    this.rounds = rounds;
  }

  @GetMapping
  ModelAndView next(@PathVariable UUID id, PageContext page, Visitor visitor) throws IOException {
    if (reviewing.next(visitor, id) instanceof Outcome.Done<Optional<Pair>>(Optional<Pair> pair)) {
      Round round = rounds.find(id, visitor).orElseThrow();
      return View.of("consistency/round/pair", shown(round, pair, page));
    }
    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  @PostMapping("/{pair}")
  ModelAndView judge(
      @PathVariable UUID id,
      @PathVariable long pair,
      @RequestParam boolean same,
      PageContext page,
      Visitor visitor) {
    return switch (reviewing.judge(visitor, id, pair, same)) {
      case Outcome.Done<Boolean> done -> View.redirect(page, "/desk/rounds/" + id + "/pairs");
      case Outcome.Refused<Boolean> none ->
          throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
      case Outcome.NotAllowed<Boolean> none ->
          throw new ResponseStatusException(HttpStatus.FORBIDDEN);
      case Outcome.Unknown<Boolean> none -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  private static PairPage shown(Round round, Optional<Pair> found, PageContext page) {
    String back = page.href("/desk/rounds/" + round.id());
    String language = new RoundWords(Map.of(), page).language(round.terms());
    return found
        .map(pair ->
            new PairPage(
                round.terms().title(),
                language,
                back,
                back + "/pairs/" + pair.id(),
                page.t("round-pair.remaining", pair.remaining()),
                lines(round.terms().fields(), pair, page)))
        .orElseGet(() -> new PairPage(round.terms().title(), language, back, "", "", List.of()));
  }

  private static List<PairPage.Line> lines(List<ListField> fields, Pair pair, PageContext page) {
    return IntStream.range(0, fields.size())
        .mapToObj(at -> line(fields.get(at), pair.left().get(at), pair.right().get(at), page))
        .toList();
  }

  private static PairPage.Line line(ListField field, String left, String right, PageContext page) {
    String name = page.t("round-field." + field.key());
    if (left.isEmpty() || right.isEmpty()) {
      return new PairPage.Line(name, left, right, "flat", page.t("round-pair.missing"));
    }
    return left.equals(right)
        ? new PairPage.Line(name, left, right, "done", page.t("round-pair.equal"))
        : new PairPage.Line(name, left, right, "wait", page.t("round-pair.different"));
  }
}
