package org.vetika.app.consistency.estimate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vetika.app.consistency.Period;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.web.Language;

/** Reads rows of estimates. */
final class EstimateRows {
  private EstimateRows() {}

  /** Without parties and counts. */
  static KeptEstimate estimate(ResultSet row) throws SQLException {
    String english = row.getString("result_en");
    return new KeptEstimate(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("indicator"),
        row.getString("place_code"),
        new Period(
            row.getObject("period_from", LocalDate.class),
            Objects.requireNonNull(row.getObject("period_to", LocalDate.class))),
        Language.ofTag(row.getString("language")).orElseThrow(),
        row.getString("definition"),
        row.getString("source"),
        List.of((String[]) row.getArray("lists").getArray()),
        List.of((String[]) row.getArray("obstacles").getArray()),
        row.getLong("seed"),
        row.getObject("round_id", UUID.class),
        row.getBoolean("illustration"),
        Objects.requireNonNull(instant(row, "made_at")),
        row.getString("made_by"),
        row.getString("software"),
        new KeptEstimate.Computing(
            KeptEstimate.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
            row.getString("step"),
            row.getDouble("share")),
        english == null
            ? null
            : new KeptEstimate.Results(
                english,
                row.getString("result_km"),
                known(row, "public_en", "rounded_en"),
                known(row, "public_km", "rounded_km")),
        instant(row, "published_at"),
        List.of(),
        List.of());
  }

  /** What everybody sees; before it is public, what everybody may see at least. */
  private static String known(ResultSet row, String shown, String rounded) throws SQLException {
    String text = row.getString(shown);
    return text == null ? Objects.requireNonNull(row.getString(rounded)) : text;
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  static KeptEstimate.Party party(OrganizationName name, @Nullable OffsetDateTime released) {
    return new KeptEstimate.Party(name, released == null ? null : released.toInstant());
  }

  static KeptEstimate withParties(KeptEstimate row, List<KeptEstimate.Party> parties) {
    List<KeptEstimate.Party> ordered =
        parties.stream()
            .sorted(
                Comparator.comparing((KeptEstimate.Party party) -> party.organization().number()))
            .toList();
    return copy(row, ordered, row.counts());
  }

  static KeptEstimate with(KeptEstimate row, List<CountRow> counts) {
    return copy(row, row.parties(), counts);
  }

  private static KeptEstimate copy(
      KeptEstimate row, List<KeptEstimate.Party> parties, List<CountRow> counts) {
    return new KeptEstimate(
        row.id(),
        row.number(),
        row.indicator(),
        row.place(),
        row.period(),
        row.language(),
        row.definition(),
        row.source(),
        row.lists(),
        row.obstacles(),
        row.seed(),
        row.round(),
        row.illustration(),
        row.madeAt(),
        row.madeBy(),
        row.software(),
        row.computing(),
        row.results(),
        row.publishedAt(),
        parties,
        counts);
  }
}
