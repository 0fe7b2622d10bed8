package org.vetika.app.home.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.dialogue.DialogueChannels;
import org.vetika.app.dialogue.DialogueFilter;
import org.vetika.app.dialogue.DialogueLine;
import org.vetika.app.dialogue.DialogueStatus;
import org.vetika.app.dialogue.Dialogues;
import org.vetika.app.dialogue.RecordFigures;
import org.vetika.app.dialogue.ResultFilter;
import org.vetika.app.dialogue.Results;
import org.vetika.app.dialogue.show.ChannelWords;
import org.vetika.app.dialogue.show.DialogueCard;
import org.vetika.app.dialogue.show.ResultCard;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.issue.IssueFigures;
import org.vetika.app.issue.IssueFilter;
import org.vetika.app.issue.IssueHighlights;
import org.vetika.app.issue.show.IssueCard;
import org.vetika.app.web.Alternate;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.PublicPage;
import org.vetika.app.web.View;

/** The home page: what is on record, what comes next, and how to get into it. */
@Controller
@RequestMapping("/{language:en|km}")
class HomeController {
  private static final DialogueFilter HELD =
      new DialogueFilter(null, null, null, null, null, null, DialogueStatus.HELD, null);

  private static final int CARDS = 3;
  private static final int RESULTS = 6;
  private static final int ISSUES = 3;

  private final Dialogues dialogues;
  private final DialogueChannels channels;
  private final Results results;
  private final RecordFigures figures;
  private final Places places;
  private final IssueFigures issueFigures;
  private final IssueHighlights highlights;
  private final Clock clock;

  HomeController(
      Dialogues dialogues,
      DialogueChannels channels,
      Results results,
      RecordFigures figures,
      Places places,
      IssueFigures issueFigures,
      IssueHighlights highlights,
      Clock clock) {
    this.dialogues = dialogues;
    this.channels = channels;
    this.results = results;
    this.figures = figures;
    this.places = places;
    this.issueFigures = issueFigures;
    this.highlights = highlights;
    this.clock = clock;
  }

  @PublicPage
  @GetMapping({"", "/"})
  ModelAndView home(PageContext page) {
    List<DialogueLine> coming = dialogues.upcoming().stream().limit(CARDS).toList();
    List<DialogueLine> latest =
        coming.size() < CARDS ? dialogues.page(HELD, null, CARDS).lines() : List.of();
    LocalDate today = LocalDate.now(clock);
    return View.of(
        "home/home",
        new HomePage(
            Score.of(figures.now(), page),
            IssueStanding.of(issueFigures.score(IssueFilter.ALL), page),
            highlights.answers(ISSUES).stream()
                .map(answer -> LatestAnswer.of(answer, today, page))
                .toList(),
            waits(today, page),
            cards(coming, page),
            cards(latest, page),
            results.page(ResultFilter.ALL, null, RESULTS).entries().stream()
                .map(entry -> ResultCard.of(entry, page))
                .toList(),
            Visited.of(places.provinces(), dialogues.byPlaceCounts(null), page),
            feeds(page)));
  }

  /** What is new on record, for feed readers and calendars. */
  private static List<Alternate> feeds(PageContext page) {
    return Stream.concat(
            Alternate.of(
                page,
                page.t("dialogues.title"),
                "/dialogues",
                Alternate.Format.ATOM,
                Alternate.Format.ICS)
                .stream(),
            Alternate.of(page, page.t("dialogues.results.title"), "/results", Alternate.Format.ATOM)
                .stream())
        .toList();
  }

  private List<IssueCard> waits(LocalDate today, PageContext page) {
    return highlights.longestWaits(ISSUES).stream()
        .map(line -> IssueCard.of(line, Map.of(), today, page))
        .toList();
  }

  private List<DialogueCard> cards(List<DialogueLine> lines, PageContext page) {
    var byDialogue = channels.of(lines.stream().map(DialogueLine::id).toList());
    return lines.stream()
        .map(line ->
            DialogueCard.of(
                line,
                ChannelWords.kinds(byDialogue.getOrDefault(line.id(), List.of()), page),
                page))
        .toList();
  }
}
