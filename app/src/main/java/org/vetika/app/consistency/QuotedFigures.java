package org.vetika.app.consistency;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Figure.Quotation;
import org.vetika.app.consistency.Figure.Revision;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.record.NewsText;
import org.vetika.app.record.Notice;
import org.vetika.app.record.NoticeSource;
import org.vetika.app.record.NoticeWanted;
import org.vetika.app.web.Language;
import org.vetika.app.web.Messages;

/** Tells an organization by mail that somebody else put on record what it said in public. */
@Component
class QuotedFigures implements NoticeSource {
  static final String TYPE = "figure-quoted";

  private static final Viewer ALL = new Viewer(Set.of(), true);
  private static final String BETWEEN = " ";

  private final Figures figures;
  private final Indicators indicators;
  private final Messages messages;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  QuotedFigures(
      Figures figures,
      Indicators indicators,
      Messages messages,
      ApplicationEventPublisher events,
      Clock clock) {
    this.figures = figures;
    this.indicators = indicators;
    this.messages = messages;
    this.events = events;
    this.clock = clock;
  }

  /** Asks for the mail, in the transaction that entered it. */
  void wanted(String figure, int revision, long party) {
    events.publishEvent(
        new NoticeWanted(
            TYPE, figure + BETWEEN + revision, clock.instant(), Set.of(party), Set.of()));
  }

  @Override
  public String type() {
    return TYPE;
  }

  /** The notice of a figure and a revision; empty when the party has spoken for itself since. */
  @Override
  public Optional<Notice> notice(String key) {
    int between = key.indexOf(BETWEEN);
    int revision = Integer.parseInt(key.substring(between + BETWEEN.length()));
    return figures
        .find(key.substring(0, between), ALL)
        .filter(figure -> figure.now().revision() == revision)
        .filter(figure -> figure.now().quotation() != null)
        .map(figure ->
            new Notice(
                TYPE,
                key,
                figure.now().enteredAt(),
                path(figure),
                null,
                Stream.of(Language.values()).map(each -> text(figure, each)).toList()));
  }

  private static String path(Figure figure) {
    return "/desk/figures/"
        + figure.indicator()
        + "/"
        + figure.period().key()
        + (figure.place() == null ? "" : "?place=" + figure.place());
  }

  private NewsText text(Figure figure, Language language) {
    Revision now = figure.now();
    String name =
        indicators
            .find(figure.indicator())
            .map(found -> found.definition().name().in(language))
            .orElse(figure.indicator());
    Quotation quotation = now.quotation();
    return new NewsText(
        language,
        figure.number() + " " + messages.of(language, "figure-quoted.subject", name),
        messages.of(
            language,
            "figure-quoted.text",
            by(now, language),
            name,
            said(now, language),
            now.source().title(),
            quotation == null ? "" : quotation.speaker()),
        null);
  }

  private static String by(Revision now, Language language) {
    OrganizationName by = now.enteredFor();
    return by == null ? now.enteredBy() : by.name(language);
  }

  /** The number, or the words that were said instead. */
  private String said(Revision now, Language language) {
    Quantity quantity = now.quantity();
    String key = "quantity." + quantity.qualifier().key();
    List<String> numbers =
        Stream.of(quantity.value(), quantity.lower(), quantity.upper())
            .filter(java.util.Objects::nonNull)
            .map(each -> each.stripTrailingZeros().toPlainString())
            .toList();
    return switch (quantity.qualifier()) {
      case WORDS -> String.valueOf(quantity.words());
      case BETWEEN -> messages.of(language, key, numbers.getFirst(), numbers.getLast());
      case WITHHELD -> messages.of(language, key);
      default -> messages.of(language, key, numbers.getFirst());
    };
  }
}
