package org.vetika.app.consistency.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Figure;
import org.vetika.app.consistency.Figure.Quotation;
import org.vetika.app.consistency.Figure.Revision;
import org.vetika.app.consistency.Indicator;
import org.vetika.app.consistency.Qualifier;
import org.vetika.app.consistency.Quantity;
import org.vetika.app.consistency.web.ComparisonPage.Count;
import org.vetika.app.consistency.web.ComparisonPage.Earlier;
import org.vetika.app.consistency.web.ComparisonPage.SourceView;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Party;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;

/** Makes the cards of figures: the same frame and size for everybody. */
@Component
class CountCards {
  private static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");

  private final Clock clock;

  CountCards(Clock clock) {
    this.clock = clock;
  }

  /** Figures in alphabetical order of their parties: no side stands first by rank. */
  static List<Figure> ordered(List<Figure> figures, PageContext page) {
    return figures.stream()
        .sorted(
            Comparator.comparing((Figure figure) -> figure.party().name(page.language()))
                .thenComparing(figure -> figure.period().key())
                .thenComparing(Figure::method))
        .toList();
  }

  Count card(Figure figure, Indicator indicator, PageContext page) {
    var words = new FigureWords(page);
    Revision now = figure.now();
    Quantity quantity = now.quantity();
    return new Count(
        figure.number(),
        Phrase.of(figure.party(), page),
        page.href("/organizations/" + figure.party().number()),
        side(figure.party()),
        icon(figure.party()),
        before(quantity, page),
        value(quantity, now, words, page),
        quantity.value() == null,
        interval(quantity, words, page),
        indicator.definition().unit().in(page.language()),
        words.period(figure.period()),
        page.t("figure-method." + figure.method().key()),
        page.t("figure.definition", page.number(now.definition())),
        Phrase.of(now.note(), now.language(), page),
        source(now, words, page),
        entered(now, words, page),
        pending(now, page),
        history(figure, words, page));
  }

  static String side(OrganizationName name) {
    return switch (name.party()) {
      case GOVERNMENT -> "gov";
      case CIVIL_SOCIETY -> "cso";
      case DEVELOPMENT_PARTNER, OTHER -> "";
    };
  }

  private static String icon(OrganizationName name) {
    return name.party() == Party.GOVERNMENT ? "hall" : "people";
  }

  private static String before(Quantity quantity, PageContext page) {
    return quantity.value() == null || quantity.qualifier() == Qualifier.EXACTLY
        ? ""
        : page.t("quantity-before." + quantity.qualifier().key());
  }

  /** Words that somebody said are in the language in which the revision was entered. */
  private static Phrase value(
      Quantity quantity, Revision revision, FigureWords words, PageContext page) {
    var value = quantity.value();
    if (value != null) {
      return Phrase.plain(words.number(value));
    }
    return quantity.qualifier() == Qualifier.WORDS
        ? Phrase.of(String.valueOf(quantity.words()), revision.language(), page)
        : Phrase.plain(words.quantity(quantity));
  }

  private static String interval(Quantity quantity, FigureWords words, PageContext page) {
    var lower = quantity.lower();
    var upper = quantity.upper();
    if (lower == null || upper == null || quantity.qualifier() == Qualifier.BETWEEN) {
      return "";
    }
    String span = page.t("quantity.between", words.number(lower), words.number(upper));
    Integer confidence = quantity.confidence();
    return confidence == null ? span : page.t("quantity.confidence", span, confidence);
  }

  private static SourceView source(Revision revision, FigureWords words, PageContext page) {
    Quotation quotation = revision.quotation();
    return new SourceView(
        Phrase.of(revision.source().title(), revision.language(), page),
        revision.source().url(),
        words.where(revision.source()),
        quotation == null ? "" : page.t("source.said-by", quotation.speaker()),
        Phrase.of(
            quotation == null || quotation.words() == null ? "" : quotation.words(),
            revision.language(),
            page));
  }

  private static String entered(Revision revision, FigureWords words, PageContext page) {
    OrganizationName organization = revision.enteredFor();
    String who = organization == null ? revision.enteredBy() : organization.name(page.language());
    return page.t(
        revision.quotation() == null ? "figure.entered" : "figure.entered-on-behalf",
        who,
        words.day(revision.enteredAt()));
  }

  private String pending(Revision revision, PageContext page) {
    LocalDate day = revision.publicFrom();
    return day.isAfter(LocalDate.now(clock.withZone(ZONE)))
        ? page.t("figure.public-from", page.date(day))
        : "";
  }

  private static List<Earlier> history(Figure figure, FigureWords words, PageContext page) {
    List<Revision> all = figure.revisions();
    var history = new ArrayList<Earlier>();
    for (int at = all.size() - 2; at >= 0; at--) {
      Revision revision = all.get(at);
      Revision next = all.get(at + 1);
      history.add(
          new Earlier(
              Phrase.of(words.quantity(revision.quantity()), language(revision, page), page),
              page.t("figure.stated-on", words.day(revision.enteredAt())),
              Phrase.of(next.because(), next.language(), page)));
    }
    return history;
  }

  private static Language language(Revision revision, PageContext page) {
    return revision.quantity().qualifier() == Qualifier.WORDS
        ? revision.language()
        : page.language();
  }
}
