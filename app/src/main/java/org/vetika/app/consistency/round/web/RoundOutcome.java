package org.vetika.app.consistency.round.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.round.DestructionProof;
import org.vetika.app.consistency.round.PublicRounds;
import org.vetika.app.consistency.round.ReleasedResults;
import org.vetika.app.consistency.round.Round;
import org.vetika.app.consistency.round.RoundResults;
import org.vetika.app.consistency.round.RoundResults.PatternCount;
import org.vetika.app.consistency.round.RoundState;
import org.vetika.app.consistency.round.Signatures;
import org.vetika.app.consistency.round.SigningResult;
import org.vetika.app.consistency.round.StatedReasons;
import org.vetika.app.consistency.round.Uploads.Upload;
import org.vetika.app.consistency.round.web.ResultPart.Sides;
import org.vetika.app.consistency.round.web.RoundPage.Gone;
import org.vetika.app.consistency.web.ReleaseWords;
import org.vetika.app.issue.typed.ShownForm;
import org.vetika.app.web.PageContext;

/** Says what came of a round to its parties. */
@Component
class RoundOutcome {
  private final RoundResults results;
  private final StatedReasons reasons;
  private final Signatures signatures;
  private final SigningResult signing;
  private final PublicRounds publicRounds;
  private final ReleasedResults released;

  RoundOutcome(
      RoundResults results,
      StatedReasons reasons,
      Signatures signatures,
      SigningResult signing,
      PublicRounds publicRounds,
      ReleasedResults released) {
    this.results = results;
    this.reasons = reasons;
    this.signatures = signatures;
    this.signing = signing;
    this.publicRounds = publicRounds;
    this.released = released;
  }

  /** Whether a party may say why cases are not on all lists, and sign. */
  boolean maySpeak(Round round, long party) {
    return round.state() == RoundState.RESULT
        && signatures.of(round.id()).stream().noneMatch(each -> each.organization() == party);
  }

  /**
   * The result; null before there is one.
   *
   * @param speaker the party that may still say why
   */
  @Nullable ResultPart result(
      Round round, Optional<Long> speaker, RoundWords words, ShownForm typed) {
    List<PatternCount> patterns = results.patterns(round.id());
    return patterns.isEmpty()
        ? null
        : new ResultWords(words, round.parties())
            .full(
                patterns,
                results.lists(round.id()),
                reasons.of(round.id()),
                round.state() == RoundState.REVIEWING,
                speaker.orElse(null),
                typed);
  }

  /** What the parties say of it; nobody before there is a result. */
  Sides sides(Round round, RoundWords words) {
    boolean over = round.state().isOver();
    boolean heard = round.state() == RoundState.RESULT || !signatures.of(round.id()).isEmpty();
    return new Sides(
        heard
            ? new SignatureWords(words, round.parties()).sides(signatures.of(round.id()), over)
            : List.of(),
        round.state() == RoundState.RESULT
            ? words.page().t("round.speak-until", words.page().date(signing.until(round)))
            : "");
  }

  List<Gone> gone(List<Upload> all, RoundWords words) {
    var gone = new ArrayList<Gone>();
    for (Upload upload : all) {
      var at = upload.destroyedAt();
      if (at != null) {
        gone.add(
            new Gone(
                words.name(upload.organization()),
                words.when(at),
                words.page().t("round-cause." + upload.cause()),
                DestructionProof.seal(upload),
                DestructionProof.text(upload)));
      }
    }
    return gone;
  }

  /**
   * Why earlier releases will keep the groups from everybody, in sentences; once there is a result.
   */
  List<String> narrowed(Round round, PageContext page) {
    boolean waits = round.state() == RoundState.RESULT || round.state() == RoundState.SIGNED;
    return !waits || publicRounds.find(round.id()).isPresent()
        ? List.of()
        : released.narrowing(round).stream().map(each -> ReleaseWords.because(each, page)).toList();
  }

  /** Where everybody sees the round, or empty. */
  String publicHref(Round round, PageContext page) {
    return round.state().isOver() && publicRounds.find(round.id()).isPresent()
        ? page.href(PublicRoundPages.path(round.id()))
        : "";
  }
}
