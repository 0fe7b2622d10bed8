package org.vetika.app.consistency.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Indicator;
import org.vetika.app.consistency.Indicators;
import org.vetika.app.issue.typed.TypedFields;
import org.vetika.app.web.Language;
import org.vetika.khmer.KhmerDigits;

/** Understands a rule as it was typed. */
@Component
class RuleFields {
  private static final int MOST_OTHERS = 20;
  private static final BigDecimal MOST_RATIO = BigDecimal.valueOf(1_000_000);

  private final Indicators indicators;

  RuleFields(Indicators indicators) {
    this.indicators = indicators;
  }

  /** A rule, understood; ids are internal. */
  record Content(
      RuleKind kind,
      @Nullable Long indicator,
      List<Long> others,
      Map<String, Double> settings,
      LocalDate validFrom,
      @Nullable LocalDate validUntil,
      Language language,
      String note) {}

  /** Empty, with problems, when it cannot be taken. */
  Optional<Content> read(TypedFields fields) {
    Optional<RuleKind> kind = fields.choice("kind", RuleKind::ofKey);
    Indicator indicator = indicator(fields);
    LocalDate from = fields.requiredDay("valid_from");
    LocalDate until = fields.day("valid_until");
    if (from != null && until != null && until.isBefore(from)) {
      fields.refuse("valid_until", "order", "");
    }
    Optional<Language> language = fields.choice("language", Language::ofTag);
    String note = fields.line("note", TypedFields.SENTENCE);
    List<Long> others = kind.map(each -> others(each, indicator, fields)).orElse(List.of());
    Map<String, Double> settings = kind.map(each -> settings(each, fields)).orElse(Map.of());
    return fields.anyProblem() || kind.isEmpty() || from == null || language.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Content(
                kind.get(),
                indicator == null ? null : indicator.id(),
                others,
                settings,
                from,
                until,
                language.get(),
                note == null ? "" : note));
  }

  private @Nullable Indicator indicator(TypedFields fields) {
    String typed = fields.line("indicator", TypedFields.LINE);
    return typed == null ? null : known("indicator", typed, fields);
  }

  private @Nullable Indicator known(String field, String number, TypedFields fields) {
    Optional<Indicator> found = indicators.find(number);
    if (found.isEmpty()) {
      fields.refuse(field, "unknown-indicator", number);
    }
    return found.orElse(null);
  }

  private List<Long> others(RuleKind kind, @Nullable Indicator indicator, TypedFields fields) {
    var others = new ArrayList<Long>();
    if (!kind.namesOthers()) {
      return others;
    }
    if (indicator == null && !fields.anyProblemWith("indicator")) {
      fields.refuse("indicator", "missing", "");
    }
    for (String number : fields.required("others", TypedFields.LINE).split("[,;\\s]+")) {
      Indicator other = number.isEmpty() ? null : known("others", number, fields);
      if (other != null && !others.contains(other.id())) {
        others.add(other.id());
      }
    }
    boolean wrong =
        others.size() > MOST_OTHERS
            || (kind == RuleKind.RATIO && others.size() > 1)
            || (indicator != null && others.contains(indicator.id()));
    if (wrong) {
      fields.refuse("others", "others", "");
    }
    return others;
  }

  private static Map<String, Double> settings(RuleKind kind, TypedFields fields) {
    var settings = new LinkedHashMap<String, Double>();
    switch (kind) {
      case OUTLIER -> {
        put(settings, "level", inverse(whole("one_in", 5, 999_999, fields)));
        put(settings, "leastPeriods", whole("least_periods", 5, 120, fields));
      }
      case PLACES, INDICATORS -> put(settings, "tolerance", percent("tolerance", fields));
      case RATIO -> {
        put(settings, "least", ratio("least", fields));
        put(settings, "most", ratio("most", fields));
        if (settings.getOrDefault("least", 0.0) > settings.getOrDefault("most", Double.MAX_VALUE)) {
          fields.refuse("most", "order-of-numbers", "");
        }
      }
      case COMPLETENESS -> put(settings, "least", percent("share", fields));
      case TIMELINESS -> {
        put(settings, "days", whole("days", 0, 3650, fields));
        put(settings, "least", percent("share", fields));
      }
    }
    return settings;
  }

  private static void put(Map<String, Double> settings, String name, @Nullable Double value) {
    if (value != null) {
      settings.put(name, value);
    }
  }

  private static @Nullable Double whole(String field, int least, int most, TypedFields fields) {
    Integer number = fields.number(field, most);
    if (number != null && number < least) {
      fields.refuse(field, "at-least", Integer.toString(least));
      return null;
    }
    return number == null ? null : (Double) number.doubleValue();
  }

  private static @Nullable Double inverse(@Nullable Double number) {
    return number == null ? null : (Double) (1 / number);
  }

  private static @Nullable Double percent(String field, TypedFields fields) {
    Double number = whole(field, 0, 100, fields);
    return number == null ? null : (Double) (number / 100);
  }

  private static @Nullable Double ratio(String field, TypedFields fields) {
    String text = KhmerDigits.toLatin(fields.required(field, TypedFields.LINE));
    if (text.matches("[0-9]{1,7}([.][0-9]{1,4})?")
        && new BigDecimal(text).compareTo(MOST_RATIO) <= 0) {
      return Double.valueOf(text);
    }
    if (!text.isEmpty()) {
      fields.refuse(field, "ratio", "");
    }
    return null;
  }
}
