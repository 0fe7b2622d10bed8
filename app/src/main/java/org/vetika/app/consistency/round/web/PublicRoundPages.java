package org.vetika.app.consistency.round.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Indicator;
import org.vetika.app.consistency.Indicators;
import org.vetika.app.consistency.round.Agreement;
import org.vetika.app.consistency.round.PublicRound;
import org.vetika.app.consistency.round.RoundTerms;
import org.vetika.app.consistency.round.Subject;
import org.vetika.app.consistency.round.web.RoundPage.Fact;
import org.vetika.app.consistency.round.web.RoundPage.Gone;
import org.vetika.app.consistency.round.web.RoundPage.Mark;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.PageContext;

/** Puts the public page of a round together. */
@Component
class PublicRoundPages {
  static final String PATH = "/consistency/rounds";

  private final Organizations organizations;
  private final Indicators indicators;

  PublicRoundPages(Organizations organizations, Indicators indicators) {
    this.organizations = organizations;
    this.indicators = indicators;
  }

  static String path(UUID round) {
    return PATH + "/" + round;
  }

  PublicRoundPage page(PublicRound round, PageContext page) {
    var words = new RoundWords(organizations.names(round.parties()), page);
    RoundTerms terms = round.terms();
    Subject about = terms.about();
    return new PublicRoundPage(
        terms.title(),
        terms.language().tag(),
        round.illustration(),
        mark(round.signedByAll(), page),
        round.parties().stream().map(words::name).collect(Collectors.joining(" · ")),
        page.t("public-round.published", words.when(round.publishedAt())),
        about == null ? "" : subject(about, page),
        about == null ? "" : page.href(about.path()),
        new ResultWords(words, round.parties()).shown(round.result()),
        new SignatureWords(words, round.parties()).sides(round.signatures(), true),
        terms.definition(),
        facts(terms, words),
        reviewed(round, page),
        round.destroyed().stream()
            .map(proof ->
                new Gone(
                    words.name(proof.organization()),
                    words.when(proof.at()),
                    page.t("round-cause." + proof.cause()),
                    proof.seal(),
                    ""))
            .toList(),
        round.listsLeft() == 0
            ? ""
            : page.t("public-round.left", round.listsLeft(), page.date(terms.destroyOn())),
        path(round.id()));
  }

  static Mark mark(boolean signed, PageContext page) {
    return signed
        ? new Mark("done", "seal", page.t("round-state.signed"))
        : new Mark("late", "alert", page.t("public-round.not-signed"));
  }

  private String subject(Subject about, PageContext page) {
    return indicators
        .find(about.indicator())
        .map((Indicator found) -> found.definition().name().in(page.language()))
        .orElse(about.indicator());
  }

  private static List<Fact> facts(RoundTerms terms, RoundWords words) {
    return List.of(
        words.fact("mode", words.page().t("round-mode." + terms.mode().key())),
        words.fact("fields", words.fields(terms)),
        words.fact("destroy_on", words.page().date(terms.destroyOn())),
        words.fact("public_on", words.page().date(terms.publicOn())));
  }

  private static String reviewed(PublicRound round, PageContext page) {
    Agreement agreement = round.agreement();
    return agreement == null ? "" : RoundProgress.agreement(agreement, page);
  }
}
