package org.vetika.app.issue.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.ResultFates;
import org.vetika.app.issue.IssueFilter;
import org.vetika.app.issue.IssueLine;
import org.vetika.app.issue.IssueScore;
import org.vetika.app.issue.Issues;
import org.vetika.app.issue.show.IssueCard;
import org.vetika.app.issue.show.IssueTags;
import org.vetika.app.issue.show.ScoreShare;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;

/** The issues that were raised from the results of a dialogue, or on its floor. */
@Component
class IssuesFromDialogue implements ResultFates {
  /** More than any dialogue has; those behind are in the list of issues. */
  private static final int MOST = 1000;

  private static final String FLOOR = "";

  private final Issues issues;
  private final Clock clock;

  IssuesFromDialogue(Issues issues, Clock clock) {
    this.issues = issues;
    this.clock = clock;
  }

  @Override
  public Optional<Fates> of(String dialogue, int results, PageContext page) {
    List<IssueLine> lines = issues.page(IssueFilter.ofDialogue(dialogue), null, MOST).lines();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    LocalDate today = LocalDate.now(clock);
    Map<String, List<Fate>> byResult =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    IssuesFromDialogue::result,
                    Collectors.mapping(line -> fate(line, today, page), Collectors.toList())));
    long raised = byResult.keySet().stream().filter(result -> !result.equals(FLOOR)).count();
    IssueScore score =
        lines.stream()
            .map(line -> IssueScore.of(line.issue(), today))
            .reduce(IssueScore.NONE, IssueScore::plus);
    return Optional.of(
        new Fates(
            page.t("issues.fates", results),
            ScoreShare.of(score, Math.max(0, results - raised), page).stream()
                .map(share -> new Share(share.fill(), share.sentence(), share.x(), share.width()))
                .toList(),
            byResult,
            page.t("issues.fates.floor"),
            byResult.getOrDefault(FLOOR, List.of()),
            page.t("issues.fates.all", lines.size()),
            page.href("/issues?dialogue=" + dialogue)));
  }

  private static String result(IssueLine line) {
    return line.issue().result() == null ? FLOOR : line.issue().result();
  }

  private static Fate fate(IssueLine line, LocalDate today, PageContext page) {
    Phrase title = IssueCard.title(line, page);
    return new Fate(
        page.href("/issues/" + line.issue().number()),
        title.text(),
        title.lang(),
        IssueTags.of(line.issue(), today, page));
  }
}
