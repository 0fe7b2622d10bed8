package org.vetika.app.dialogue.web.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.DialogueKind;
import org.vetika.app.dialogue.DialogueLevel;
import org.vetika.app.dialogue.DueBy;
import org.vetika.app.dialogue.Outcome;
import org.vetika.app.dialogue.Refusal;
import org.vetika.app.dialogue.Series;

/** Reads the posted form of a series, and fills it with what is on record. */
final class SeriesForm {
  private SeriesForm() {}

  /**
   * The series that was written.
   *
   * @param code of a series on record, null for a new one, whose code the form gives
   */
  static Outcome<Series> read(FormValues form, @Nullable String code) {
    try {
      return new Outcome.Done<>(
          new Series(
              code == null ? form.text("code").strip().toLowerCase(Locale.ROOT) : code,
              new org.vetika.app.dialogue.TextPair(
                  form.clean("name_en", 0), form.clean("name_km", 0)),
              DialogueKind.ofKey(form.text("kind")).orElse(DialogueKind.WORKSHOP),
              DialogueLevel.ofKey(form.text("level")).orElse(DialogueLevel.NATIONAL),
              form.integer("due", 0),
              DueBy.ofKey(form.text("due_by")).orElse(null),
              form.integer("since", 0),
              form.clean("source_text", 0),
              form.clean("source_url", 0)));
    } catch (NumberFormatException | ArithmeticException e) {
      return Outcome.refused(Refusal.BAD_COUNTS);
    }
  }

  static FormValues of(Series series) {
    var values = new HashMap<String, List<String>>();
    put(values, "code", series.code());
    put(values, "name_en", series.name().english());
    put(values, "name_km", series.name().khmer());
    put(values, "kind", series.kind().key());
    put(values, "level", series.level().key());
    put(values, "due", series.duePerYear());
    DueBy by = series.dueBy();
    put(values, "due_by", by == null ? null : by.key());
    put(values, "since", series.since());
    put(values, "source_text", series.sourceText());
    put(values, "source_url", series.sourceUrl());
    return new FormValues(values);
  }

  /** The field that has to change; null when it is none of them. */
  static @Nullable String field(Refusal problem) {
    return switch (problem) {
      case BAD_CODE, CODE_TAKEN -> "code";
      case TITLE_MISSING, TEXT_TOO_LONG -> "name_en";
      case RULE_INCOMPLETE, BAD_COUNTS -> "due";
      case SOURCE_MISSING -> "source_text";
      case BAD_LINK -> "source_url";
      default -> null;
    };
  }

  private static void put(Map<String, List<String>> values, String field, @Nullable Object value) {
    values.put(field, List.of(Objects.toString(value, "")));
  }
}
