package org.vetika.app.consistency.round.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.round.Agreement;
import org.vetika.app.consistency.round.ReviewingPairs;
import org.vetika.app.consistency.round.Round;
import org.vetika.app.consistency.round.RoundHistory;
import org.vetika.app.consistency.round.RoundHistory.Event;
import org.vetika.app.consistency.round.RoundLinking;
import org.vetika.app.consistency.round.RoundState;
import org.vetika.app.consistency.round.RoundTerms;
import org.vetika.app.consistency.round.SigningResult;
import org.vetika.app.consistency.round.web.RoundPage.Happened;
import org.vetika.app.web.PageContext;

/** Says how far a round is, and what happened in it. */
@Component
class RoundProgress {
  private static final int PERCENT = 100;

  private final RoundLinking linking;
  private final ReviewingPairs reviewing;
  private final RoundHistory history;
  private final SigningResult signing;

  RoundProgress(
      RoundLinking linking, ReviewingPairs reviewing, RoundHistory history, SigningResult signing) {
    this.linking = linking;
    this.reviewing = reviewing;
    this.history = history;
    this.signing = signing;
  }

  /** What has to happen now. */
  String next(Round round, PageContext page) {
    RoundTerms terms = round.terms();
    String key = "round.next." + round.state().key();
    return switch (round.state()) {
      case PROPOSED, AGREED, UPLOADING -> page.t(key, page.date(terms.uploadUntil()));
      case LINKING -> page.t(key);
      case REVIEWING -> page.t(key, page.date(terms.reviewUntil()));
      case RESULT -> page.t(key, page.date(signing.until(round)));
      case SIGNED -> page.t(key, page.date(terms.publicOn()), page.date(terms.destroyOn()));
      case ENDED, WITHDRAWN -> page.t(key);
    };
  }

  /** How far the linkage is, or empty. */
  String linkage(Round round, PageContext page) {
    if (round.state() != RoundState.LINKING) {
      return "";
    }
    return linking
        .progress(round.id())
        .map(at ->
            page.t(
                "round.progress",
                page.t("round-stage." + at.stage()),
                Math.round(at.share() * PERCENT)))
        .orElseGet(() -> page.t("round.waiting"));
  }

  /** How far reviewers agree, or empty. */
  String agreement(Round round, PageContext page) {
    Agreement agreement = reviewing.agreement(round.id());
    return agreement.pairs() == 0 ? "" : agreement(agreement, page);
  }

  static String agreement(Agreement agreement, PageContext page) {
    long percent = Math.round(agreement.percent());
    return Double.isNaN(agreement.kappa())
        ? page.t("round-pair.agreement-only", agreement.pairs(), percent)
        : page.t("round-pair.agreement", agreement.pairs(), percent, agreement.kappa());
  }

  List<Happened> happened(Round round, RoundWords words) {
    return history.of(round.id()).stream()
        .map(event ->
            new Happened(
                words.when(event.at()),
                words.page().t("round-change." + event.event()),
                words.who(event.organization()),
                reason(event, words.page()),
                event.language() == null || event.language() == words.page().language()
                    ? null
                    : event.language().tag()))
        .toList();
  }

  /** The platform gives its reasons as keys, parties in their words. */
  private static String reason(Event event, PageContext page) {
    return event.organization() == null && !event.reason().isEmpty()
        ? page.t("round-reason." + event.reason())
        : event.reason();
  }
}
