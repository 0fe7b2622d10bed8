package org.vetika.app.dialogue;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;
import tools.jackson.databind.json.JsonMapper;

/**
 * Adds and changes the series of dialogues. They belong to no organization: any facilitator and the
 * administrator keep them, and every version stays on record with its author.
 */
@Component
public class KeepingSeries {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]{3,2000}");
  private static final int LONGEST_CODE = 80;
  private static final int LONGEST_NAME = 300;
  private static final int MOST_PER_YEAR = 366;

  private final JdbcClient database;
  private final SeriesTable table;
  private final Clock clock;

  KeepingSeries(JdbcClient database, SeriesTable table, Clock clock) {
    this.database = database;
    this.table = table;
    this.clock = clock;
  }

  /** A series with the version to name when changing it. */
  public record Kept(Series series, int version) {}

  public Optional<Kept> find(String code) {
    Optional<Integer> version =
        database
            .sql("select version from dialogue_series where code = :code")
            .param("code", code.replace("\u0000", ""))
            .query((row, index) -> row.getInt(1))
            .optional();
    return version.flatMap(number ->
        table.all().stream()
            .filter(series -> series.code().equals(code))
            .findFirst()
            .map(series -> new Kept(series, number)));
  }

  /** Done with the code. */
  @Transactional
  public Outcome<Kept> add(Visitor visitor, Series series) {
    Optional<Refusal> problem = problem(visitor, series);
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    Optional<Long> id =
        database
            .sql(
                """
                insert into dialogue_series (code, name_en, name_km, kind, level, due_per_year,
                  due_by, since, source_text, source_url)
                values (:code, :en, :km, :kind, :level, :due, :by, :since, :source, :url)
                on conflict (code) do nothing returning id
                """)
            .params(parameters(series))
            .query((row, index) -> row.getLong(1))
            .optional();
    if (id.isEmpty()) {
      return Outcome.refused(Refusal.CODE_TAKEN);
    }
    append(id.get(), 0, visitor, series);
    return new Outcome.Done<>(new Kept(series, 0));
  }

  /** The code stays, because addresses hold it. {@code Overtaken} gives what is on record now. */
  @Transactional
  public Outcome<Kept> change(Visitor visitor, int version, Series series) {
    Optional<Refusal> problem = problem(visitor, series);
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    Optional<Long> id =
        database
            .sql(
                """
                update dialogue_series set name_en = :en, name_km = :km, kind = :kind,
                  level = :level, due_per_year = :due, due_by = :by, since = :since,
                  source_text = :source, source_url = :url, version = version + 1
                where code = :code and version = :version returning id
                """)
            .params(parameters(series))
            .param("version", version)
            .query((row, index) -> row.getLong(1))
            .optional();
    if (id.isEmpty()) {
      return find(series.code())
          .<Outcome<Kept>>map(Outcome.Overtaken::new)
          .orElseGet(() -> Outcome.refused(Refusal.UNKNOWN));
    }
    append(id.get(), version + 1, visitor, series);
    return new Outcome.Done<>(new Kept(series, version + 1));
  }

  private static Optional<Refusal> problem(Visitor visitor, Series series) {
    if (!visitor.has(Role.FACILITATOR) && !visitor.has(Role.ADMINISTRATOR)) {
      return Optional.of(Refusal.NOT_ALLOWED);
    }
    if (!CODE.matcher(series.code()).matches() || series.code().length() > LONGEST_CODE) {
      return Optional.of(Refusal.BAD_CODE);
    }
    if (series.name().isEmpty()) {
      return Optional.of(Refusal.TITLE_MISSING);
    }
    if (tooLong(series.name().english()) || tooLong(series.name().khmer())) {
      return Optional.of(Refusal.TEXT_TOO_LONG);
    }
    return rule(series);
  }

  private static Optional<Refusal> rule(Series series) {
    Integer due = series.duePerYear();
    Integer since = series.since();
    String link = series.sourceUrl();
    if ((due == null) != (series.dueBy() == null)) {
      return Optional.of(Refusal.RULE_INCOMPLETE);
    }
    if ((due != null && (due < 1 || due > MOST_PER_YEAR))
        || (since != null && (since < 1900 || since > 2200))) {
      return Optional.of(Refusal.BAD_COUNTS);
    }
    if (link != null && !LINK.matcher(link).matches()) {
      return Optional.of(Refusal.BAD_LINK);
    }
    return due != null && series.sourceText() == null
        ? Optional.of(Refusal.SOURCE_MISSING)
        : Optional.empty();
  }

  private static boolean tooLong(@Nullable String name) {
    return name != null && name.length() > LONGEST_NAME;
  }

  private static java.util.Map<String, ?> parameters(Series series) {
    var values = new java.util.HashMap<String, @Nullable Object>();
    values.put("code", series.code());
    values.put("en", text(series.name().english()));
    values.put("km", text(series.name().khmer()));
    values.put("kind", series.kind().key());
    values.put("level", series.level().key());
    values.put("due", typed(Types.INTEGER, series.duePerYear()));
    DueBy by = series.dueBy();
    values.put("by", text(by == null ? null : by.key()));
    values.put("since", typed(Types.INTEGER, series.since()));
    values.put("source", text(series.sourceText()));
    values.put("url", text(series.sourceUrl()));
    return values;
  }

  private static Object text(@Nullable String value) {
    return typed(Types.VARCHAR, value);
  }

  private static Object typed(int type, @Nullable Object value) {
    return new org.springframework.jdbc.core.SqlParameterValue(type, value);
  }

  private void append(long id, int version, Visitor visitor, Series series) {
    database
        .sql(
            """
            insert into dialogue_series_change
              (series_id, version, changed_at, changed_by, person_id, content)
            values (:id, :version, :at, :by, :person, :content)
            """)
        .param("id", id)
        .param("version", version)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", visitor.name())
        .param("person", visitor.person())
        .param("content", JSON.writeValueAsString(series))
        .update();
  }
}
