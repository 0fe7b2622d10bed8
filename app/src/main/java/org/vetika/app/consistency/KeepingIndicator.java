package org.vetika.app.consistency;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.issue.typed.TypedFields;
import org.vetika.app.record.PublicEntryChanged;
import org.vetika.app.record.PublicNumbers;
import org.vetika.app.topic.Topics;
import org.vetika.app.web.Visitor;

/**
 * Puts on record what is counted, and new versions of what counts as a case. Any organization may;
 * each version names who entered it, and stays.
 */
@Component
public class KeepingIndicator {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_MEANING = 2000;
  private static final int LONGEST_UNIT = 80;

  private final JdbcClient database;
  private final PublicNumbers numbers;
  private final Indicators indicators;
  private final Speaking speaking;
  private final Topics topics;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  KeepingIndicator(
      JdbcClient database,
      PublicNumbers numbers,
      Indicators indicators,
      Speaking speaking,
      Topics topics,
      ApplicationEventPublisher events,
      Clock clock) {
    this.database = database;
    this.numbers = numbers;
    this.indicators = indicators;
    this.speaking = speaking;
    this.topics = topics;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Adds an indicator with the first version of its definition; done with its public number.
   *
   * @param typed {@code name_en}, {@code name_km}, {@code meaning_en}, {@code meaning_km}, {@code
   *     unit_en}, {@code unit_km}, {@code period_type}, {@code topic} (a code or empty), {@code
   *     people_at_risk} ({@code true}), {@code valid_from}, {@code valid_until}, {@code for} (the
   *     organization that the person speaks for)
   * @param illustration invented to show how Vetika works; marked on every page
   */
  @Transactional
  public Outcome<String> add(Visitor visitor, Map<String, String> typed, boolean illustration) {
    if (Speaking.own(visitor).isEmpty()) {
      return new Outcome.NotAllowed<>();
    }
    var fields = new TypedFields(typed);
    Optional<Map<String, @Nullable Object>> definition = read(visitor, fields);
    if (definition.isEmpty()) {
      return new Outcome.Refused<>(fields.problems());
    }
    String number = "N%04d".formatted(numbers.next("indicator"));
    long id =
        database
            .sql(
                """
                insert into indicator (number, illustration, entered_at)
                values (:number, :illustration, :at) returning id
                """)
            .param("number", number)
            .param("illustration", illustration)
            .param("at", now())
            .query((row, index) -> row.getLong(1))
            .single();
    append(id, 1, "", visitor, definition.get());
    events.publishEvent(new PublicEntryChanged(IndicatorEntries.TYPE, number));
    return new Outcome.Done<>(number);
  }

  /**
   * Adds a version of the definition; done with its number.
   *
   * @param typed as in {@link #add}, and {@code because}: why there is a new version
   */
  @Transactional
  public Outcome<Integer> define(Visitor visitor, String number, Map<String, String> typed) {
    if (Speaking.own(visitor).isEmpty()) {
      return new Outcome.NotAllowed<>();
    }
    Optional<Indicator> indicator = indicators.find(number);
    if (indicator.isEmpty()) {
      return new Outcome.Unknown<>();
    }
    var fields = new TypedFields(typed);
    String because = fields.required("because", TypedFields.SENTENCE);
    Optional<Map<String, @Nullable Object>> definition = read(visitor, fields);
    if (definition.isEmpty()) {
      return new Outcome.Refused<>(fields.problems());
    }
    long id = indicator.get().id();
    int version = nextVersion(id);
    append(id, version, because, visitor, definition.get());
    events.publishEvent(new PublicEntryChanged(IndicatorEntries.TYPE, number));
    return new Outcome.Done<>(version);
  }

  /** Those who add versions to one indicator wait for each other. */
  private int nextVersion(long indicator) {
    database
        .sql("select id from indicator where id = :id for update")
        .param("id", indicator)
        .query(Long.class)
        .single();
    return database
        .sql("select max(version) + 1 from indicator_definition where indicator_id = :id")
        .param("id", indicator)
        .query(Integer.class)
        .single();
  }

  /** The columns; empty when something is wrong. */
  private Optional<Map<String, @Nullable Object>> read(Visitor visitor, TypedFields fields) {
    var values = new HashMap<String, @Nullable Object>();
    Optional<Long> speaker = speaking.speaker(visitor, fields);
    for (String language : new String[] {"_en", "_km"}) {
      values.put("name" + language, fields.required("name" + language, LONGEST_NAME));
      values.put("meaning" + language, fields.required("meaning" + language, LONGEST_MEANING));
      values.put("unit" + language, fields.required("unit" + language, LONGEST_UNIT));
    }
    values.put(
        "period_type",
        fields.choice("period_type", PeriodType::ofKey).map(PeriodType::key).orElse(""));
    String topic = fields.line("topic", TypedFields.LINE);
    if (topic != null && topics.find(topic).isEmpty()) {
      fields.refuse("topic", "choice", "");
    }
    values.put("topic", new SqlParameterValue(Types.VARCHAR, topic));
    values.put("people_at_risk", "true".equals(fields.line("people_at_risk", TypedFields.LINE)));
    LocalDate from = fields.requiredDay("valid_from");
    LocalDate until = fields.day("valid_until");
    if (from != null && until != null && until.isBefore(from)) {
      fields.refuse("valid_until", "order", "");
    }
    values.put("valid_from", from);
    values.put("valid_until", new SqlParameterValue(Types.DATE, until));
    values.put("organization", speaker.orElse(null));
    return fields.anyProblem() || speaker.isEmpty() ? Optional.empty() : Optional.of(values);
  }

  private void append(
      long indicator,
      int version,
      String because,
      Visitor visitor,
      Map<String, @Nullable Object> definition) {
    database
        .sql(
            """
            insert into indicator_definition (indicator_id, version, topic_code, name_en, name_km,
              meaning_en, meaning_km, unit_en, unit_km, period_type, people_at_risk, valid_from,
              valid_until, because, entered_at, entered_by, organization_id, person_id)
            values (:indicator, :version, :topic, :name_en, :name_km, :meaning_en, :meaning_km,
              :unit_en, :unit_km, :period_type, :people_at_risk, :valid_from, :valid_until,
              :because, :at, :by, :organization, :person)
            """)
        .params(definition)
        .param("indicator", indicator)
        .param("version", version)
        .param("because", because)
        .param("at", now())
        .param("by", visitor.name())
        .param("person", visitor.person())
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
