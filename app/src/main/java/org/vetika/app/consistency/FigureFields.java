package org.vetika.app.consistency;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Figure.Quotation;
import org.vetika.app.consistency.Figure.Source;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.issue.typed.TypedFields;
import org.vetika.app.organization.OrganizationSummary;
import org.vetika.app.organization.PartialDate;
import org.vetika.app.web.Language;
import org.vetika.app.web.Visitor;

/** Reads the typed fields of a figure and says what is wrong with each. */
@Component
class FigureFields {
  private static final int LONGEST_NOTE = 1000;
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_PAGE = 40;
  private static final int LONGEST_LINK = 2000;
  private static final int MOST_DAYS_HELD = 90;
  private static final int MOST_NAMED = 2;
  private static final int LEAST_CONFIDENCE = 50;
  private static final int MOST_CONFIDENCE = 99;
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]{3,}");

  private final Indicators indicators;
  private final Speaking speaking;
  private final Places places;
  private final Clock clock;

  FigureFields(Indicators indicators, Speaking speaking, Places places, Clock clock) {
    this.indicators = indicators;
    this.speaking = speaking;
    this.places = places;
    this.clock = clock;
  }

  /** The figure; empty with problems. */
  Optional<FigureContent> read(Visitor visitor, TypedFields fields) {
    Optional<Long> speaker = speaking.speaker(visitor, fields);
    Optional<Indicator> indicator = indicator(fields);
    Long party = party(fields, speaker);
    boolean onBehalf = party != null && speaker.isPresent() && !speaking.same(party, speaker.get());
    Optional<Place> place = place(fields);
    Optional<Period> period = period(fields);
    Optional<Method> method = fields.choice("method", Method::ofKey);
    Quantity quantity = quantity(fields, method);
    Optional<Indicator.Definition> definition =
        indicator.flatMap(found -> definition(fields, found, period));
    Language language = language(fields);
    String note = text(fields, "note", LONGEST_NOTE);
    Source source = source(fields, onBehalf);
    Quotation quotation = onBehalf ? quotation(fields) : null;
    LocalDate publicFrom = publicFrom(fields);
    String because = text(fields, "because", TypedFields.SENTENCE);
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

  private Optional<Indicator> indicator(TypedFields fields) {
    String number = fields.required("indicator", TypedFields.LINE);
    Optional<Indicator> found = indicators.find(number);
    if (found.isEmpty() && !number.isEmpty()) {
      fields.refuse("indicator", "unknown-indicator", number);
    }
    return found;
  }

  /** Whose figure it is: the person's own organization when nobody else is named. */
  private @Nullable Long party(TypedFields fields, Optional<Long> speaker) {
    if (fields.line("party", TypedFields.LINE) == null) {
      return speaker.orElse(null);
    }
    return speaking.organization(fields, "party").map(OrganizationSummary::id).orElse(null);
  }

  private Optional<Place> place(TypedFields fields) {
    String typed = fields.line("place", TypedFields.LINE);
    if (typed == null) {
      return Optional.empty();
    }
    Optional<Place> ofCode = places.ofWrittenCode(typed);
    if (ofCode.isPresent()) {
      return ofCode;
    }
    List<Place> named = places.named(typed, MOST_NAMED);
    if (named.size() != 1) {
      fields.refuse("place", named.isEmpty() ? "unknown-place" : "several-places", typed);
    }
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  private Optional<Period> period(TypedFields fields) {
    String typed = fields.required("period", TypedFields.LINE);
    Optional<Period> period =
        Period.parse(org.vetika.khmer.KhmerDigits.toLatin(typed).replace('/', '-'));
    if (period.isEmpty() && !typed.isEmpty()) {
      fields.refuse("period", "period", typed);
    }
    if (period.map(Period::from).filter(from -> from.isAfter(today())).isPresent()) {
      fields.refuse("period", "future", typed);
    }
    return period;
  }

  private static @Nullable Quantity quantity(TypedFields fields, Optional<Method> method) {
    String typed = fields.required("value", TypedFields.LINE);
    if (typed.isEmpty()) {
      return null;
    }
    Optional<Quantity> quantity = QuantityText.parse(typed);
    if (quantity.isEmpty()) {
      fields.refuse("value", "quantity", typed);
      return null;
    }
    return method.filter(Method.ESTIMATE::equals).isPresent()
        ? estimate(fields, quantity.get())
        : quantity.get();
  }

  /** An estimate is a number within an interval, or an interval alone. */
  private static Quantity estimate(TypedFields fields, Quantity typed) {
    BigDecimal lower = end(fields, "lower", typed.lower());
    BigDecimal upper = end(fields, "upper", typed.upper());
    BigDecimal value = typed.value();
    if (lower != null && upper != null) {
      boolean within =
          lower.compareTo(upper) <= 0
              && (value == null || (lower.compareTo(value) <= 0 && value.compareTo(upper) <= 0));
      if (!within) {
        fields.refuse("lower", "interval", "");
      }
    }
    Integer confidence = confidence(fields);
    return new Quantity(typed.qualifier(), value, lower, upper, confidence, typed.words());
  }

  private static @Nullable BigDecimal end(
      TypedFields fields, String field, @Nullable BigDecimal known) {
    String typed = fields.line(field, TypedFields.LINE);
    if (typed == null) {
      if (known == null) {
        fields.refuse(field, "missing", "");
      }
      return known;
    }
    Optional<BigDecimal> number = QuantityText.number(typed);
    if (number.isEmpty()) {
      fields.refuse(field, "quantity", typed);
    }
    return number.orElse(null);
  }

  private static @Nullable Integer confidence(TypedFields fields) {
    if (fields.line("confidence", TypedFields.LINE) == null) {
      return null;
    }
    Integer per = fields.number("confidence", MOST_CONFIDENCE);
    if (per != null && per < LEAST_CONFIDENCE) {
      fields.refuse("confidence", "number", String.valueOf(MOST_CONFIDENCE));
    }
    return per;
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

  private static Source source(TypedFields fields, boolean required) {
    String title =
        required ? fields.required("source", LONGEST_TITLE) : text(fields, "source", LONGEST_TITLE);
    String url = fields.line("source_url", LONGEST_LINK);
    if (url != null && !LINK.matcher(url).matches()) {
      fields.refuse("source_url", "link", "");
    }
    String date =
        required
            ? fields.required("source_date", TypedFields.LINE)
            : fields.line("source_date", TypedFields.LINE);
    if (date != null && !date.isEmpty() && PartialDate.parse(date).isEmpty()) {
      fields.refuse("source_date", "partial-date", date);
    }
    return new Source(title, url, fields.line("source_page", LONGEST_PAGE), date);
  }

  private static Quotation quotation(TypedFields fields) {
    return new Quotation(
        fields.required("speaker", LONGEST_NAME), fields.line("quote", TypedFields.LINE));
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

  private static String text(TypedFields fields, String field, int most) {
    String typed = fields.line(field, most);
    return typed == null ? "" : typed;
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(FigureReading.ZONE));
  }
}
