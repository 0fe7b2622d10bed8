package org.vetika.app.consistency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Figure.Quotation;
import org.vetika.app.consistency.Figure.Source;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.issue.typed.TypedFields;
import org.vetika.app.organization.OrganizationSummary;
import org.vetika.app.web.Language;
import org.vetika.app.web.Visitor;

/** Reads the typed fields of a figure and says what is wrong with each. */
@Component
class FigureFields {
  private static final int LONGEST_NOTE = 1000;
  private static final int MOST_DAYS_HELD = 90;

  private final MatterFields matters;
  private final Speaking speaking;
  private final Clock clock;

  FigureFields(MatterFields matters, Speaking speaking, Clock clock) {
    this.matters = matters;
    this.speaking = speaking;
    this.clock = clock;
  }

  /** The figure; empty with problems. */
  Optional<FigureContent> read(Visitor visitor, TypedFields fields) {
    Optional<Long> speaker = speaking.speaker(visitor, fields);
    Optional<Indicator> indicator = matters.indicator(fields);
    Long party = party(fields, speaker);
    boolean onBehalf = party != null && speaker.isPresent() && !speaking.same(party, speaker.get());
    Optional<Place> place = matters.place(fields);
    Optional<Period> period = matters.period(fields);
    Optional<Method> method = fields.choice("method", Method::ofKey);
    Quantity quantity = QuantityFields.read(fields, method);
    Optional<Indicator.Definition> definition =
        indicator.flatMap(found -> definition(fields, found, period));
    Language language = language(fields);
    String note = SourceFields.text(fields, "note", LONGEST_NOTE);
    Source source = SourceFields.source(fields, onBehalf);
    Quotation quotation = onBehalf ? SourceFields.quotation(fields) : null;
    LocalDate publicFrom = publicFrom(fields);
    String because = SourceFields.text(fields, "because", TypedFields.SENTENCE);
    if (fields.anyProblem()
        || speaker.isEmpty()
        || indicator.isEmpty()
        || party == null
        || period.isEmpty()
        || method.isEmpty()
        || quantity == null
        || definition.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new FigureContent(
            indicator.get(),
            speaker.get(),
            party,
            place.map(Place::code).orElse(null),
            period.get(),
            method.get(),
            definition.get(),
            quantity,
            language,
            note,
            source,
            quotation,
            publicFrom,
            because));
  }

  /** Whose figure it is: the person's own organization when nobody else is named. */
  private @Nullable Long party(TypedFields fields, Optional<Long> speaker) {
    if (fields.line("party", TypedFields.LINE) == null) {
      return speaker.orElse(null);
    }
    return speaking.organization(fields, "party").map(OrganizationSummary::id).orElse(null);
  }

  private static Optional<Indicator.Definition> definition(
      TypedFields fields, Indicator indicator, Optional<Period> period) {
    String typed = fields.line("definition", TypedFields.LINE);
    if (typed == null) {
      return period.map(found -> indicator.definitionOn(found.to()));
    }
    Optional<Indicator.Definition> found =
        indicator.definitions().stream()
            .filter(each -> typed.equals(String.valueOf(each.version())))
            .findFirst();
    if (found.isEmpty()) {
      fields.refuse("definition", "unknown-definition", typed);
    }
    return found;
  }

  private static Language language(TypedFields fields) {
    String typed = fields.line("language", TypedFields.LINE);
    if (typed == null) {
      return Language.EN;
    }
    Optional<Language> language = Language.ofTag(typed);
    if (language.isEmpty()) {
      fields.refuse("language", "choice", "");
    }
    return language.orElse(Language.EN);
  }

  private @Nullable LocalDate publicFrom(TypedFields fields) {
    LocalDate day = fields.day("public_from");
    if (day != null && day.isBefore(today())) {
      fields.refuse("public_from", "past", "");
    }
    if (day != null && day.isAfter(today().plusDays(MOST_DAYS_HELD))) {
      fields.refuse("public_from", "too-late", String.valueOf(MOST_DAYS_HELD));
    }
    return day;
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(FigureReading.ZONE));
  }
}
