package org.vetika.app.consistency;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Figure.Quotation;
import org.vetika.app.consistency.Figure.Source;
import org.vetika.app.record.PublicNumbers;
import org.vetika.app.web.Visitor;

/** Appends figures and their revisions. */
@Component
class FigureStore {
  private final JdbcClient database;
  private final PublicNumbers numbers;
  private final Clock clock;

  FigureStore(JdbcClient database, PublicNumbers numbers, Clock clock) {
    this.database = database;
    this.numbers = numbers;
    this.clock = clock;
  }

  /** A figure on record, whoever may see it. */
  record Known(long id, String number) {}

  /**
   * The figure of the same indicator, party, place, period and method; locked. Those who enter
   * figures of one indicator wait for each other, so that nobody enters the same one meanwhile.
   */
  Optional<Known> same(FigureContent content) {
    database
        .sql("select id from indicator where id = :id for no key update")
        .param("id", content.indicator().id())
        .query(Long.class)
        .single();
    return database
        .sql(
            """
            select id, number from figure
            where indicator_id = :indicator and party_id = :party
              and place_code is not distinct from :place
              and period_from is not distinct from cast(:from as date) and period_to = :to
              and method = :method
            for update
            """)
        .param("indicator", content.indicator().id())
        .param("party", content.party())
        .param("place", content.place(), Types.VARCHAR)
        .param("from", content.period().from(), Types.DATE)
        .param("to", content.period().to())
        .param("method", content.method().key())
        .query((row, index) -> new Known(row.getLong(1), row.getString(2)))
        .optional();
  }

  /** A new figure without a revision. */
  Known insert(FigureContent content) {
    String number = "F%04d".formatted(numbers.next("figure"));
    long id =
        database
            .sql(
                """
                insert into figure (number, indicator_id, party_id, place_code, period_from,
                  period_to, method, entered_at)
                values (:number, :indicator, :party, :place, :from, :to, :method, :at)
                returning id
                """)
            .param("number", number)
            .param("indicator", content.indicator().id())
            .param("party", content.party())
            .param("place", content.place(), Types.VARCHAR)
            .param("from", content.period().from(), Types.DATE)
            .param("to", content.period().to())
            .param("method", content.method().key())
            .param("at", now())
            .query((row, index) -> row.getLong(1))
            .single();
    return new Known(id, number);
  }

  void append(
      Known figure, int revision, FigureContent content, LocalDate publicFrom, Visitor visitor) {
    Quantity quantity = content.quantity();
    Source source = content.source();
    Quotation quotation = content.quotation();
    database
        .sql(
            """
            insert into figure_revision (figure_id, revision, definition_id, qualifier, value,
              lower_end, upper_end, confidence, words, language, note, source_title, source_url,
              source_page, source_date, on_behalf, speaker, quotation, because, public_from,
              entered_at, entered_by, organization_id, person_id)
            values (:figure, :revision, :definition, :qualifier, :value, :lower, :upper,
              :confidence, :words, :language, :note, :title, :url, :page, :date, :behalf, :speaker,
              :quotation, :because, :public, :at, :by, :organization, :person)
            """)
        .param("figure", figure.id())
        .param("revision", revision)
        .param("definition", content.definition().id())
        .param("qualifier", quantity.qualifier().key())
        .param("value", quantity.value(), Types.NUMERIC)
        .param("lower", quantity.lower(), Types.NUMERIC)
        .param("upper", quantity.upper(), Types.NUMERIC)
        .param("confidence", quantity.confidence(), Types.INTEGER)
        .param("words", quantity.words(), Types.VARCHAR)
        .param("language", content.language().tag())
        .param("note", content.note())
        .param("title", source.title())
        .param("url", source.url(), Types.VARCHAR)
        .param("page", source.page(), Types.VARCHAR)
        .param("date", source.date(), Types.VARCHAR)
        .param("behalf", quotation != null)
        .param("speaker", quotation == null ? null : quotation.speaker(), Types.VARCHAR)
        .param("quotation", quotation == null ? null : quotation.words(), Types.VARCHAR)
        .param("because", content.because())
        .param("public", publicFrom)
        .param("at", now())
        .param("by", visitor.name())
        .param("organization", content.speaker())
        .param("person", visitor.person())
        .update();
  }

  /** Appends the same value once more, withdrawn. */
  void withdraw(Known figure, String because, long organization, Visitor visitor, LocalDate today) {
    database
        .sql(
            """
            insert into figure_revision (figure_id, revision, definition_id, qualifier, value,
              lower_end, upper_end, confidence, words, language, note, source_title, source_url,
              source_page, source_date, on_behalf, speaker, quotation, because, withdrawn,
              public_from, entered_at, entered_by, organization_id, person_id)
            select figure_id, revision + 1, definition_id, qualifier, value, lower_end, upper_end,
              confidence, words, language, note, source_title, source_url, source_page,
              source_date, on_behalf, speaker, quotation, :because, true,
              greatest(public_from, :today), :at, :by, :organization, :person
            from figure_revision where figure_id = :figure order by revision desc limit 1
            """)
        .param("figure", figure.id())
        .param("because", because)
        .param("today", today)
        .param("at", now())
        .param("by", visitor.name())
        .param("organization", organization)
        .param("person", visitor.person())
        .update();
  }

  /** The figure of a number, locked. */
  Optional<Known> locked(@Nullable String number) {
    return database
        .sql("select id, number from figure where number = :number for update")
        .param("number", number)
        .query((row, index) -> new Known(row.getLong(1), row.getString(2)))
        .optional();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
