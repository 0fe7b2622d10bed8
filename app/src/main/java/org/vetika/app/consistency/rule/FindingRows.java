package org.vetika.app.consistency.rule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vetika.app.consistency.Period;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Party;
import org.vetika.app.web.Language;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows of findings and of what was said to them. */
final class FindingRows {
  private FindingRows() {}

  /** A finding whose party is not named yet. */
  record Stored(RuleFinding finding, long party, boolean atRisk) {}

  /** An answer whose organization is not named yet. */
  record Said(
      long finding,
      long organization,
      String position,
      Language language,
      String text,
      Instant at,
      String author) {
    RuleFinding.Answer named(Map<Long, OrganizationName> names) {
      return new RuleFinding.Answer(
          position, language, text, at, author, Objects.requireNonNull(names.get(organization)));
    }
  }

  static Said said(ResultSet row) throws SQLException {
    return new Said(
        row.getLong("finding_id"),
        row.getLong("organization_id"),
        row.getString("position"),
        Language.ofTag(row.getString("language")).orElseThrow(),
        row.getString("text"),
        Rules.instant(row, "at"),
        row.getString("author"));
  }

  static Stored stored(ResultSet row) throws SQLException {
    long party = row.getLong("party_id");
    OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
    LocalDate until = row.getObject("period_to", LocalDate.class);
    RuleFinding finding =
        new RuleFinding(
            row.getLong("id"),
            row.getString("number"),
            row.getLong("rule_id"),
            RuleKind.stored(row.getString("rule_kind")),
            row.getString("indicator"),
            new OrganizationName(party, "", null, null, null, Party.CIVIL_SOCIETY),
            row.getString("method"),
            row.getString("kind"),
            row.getString("place_code"),
            until == null ? null : new Period(row.getObject("period_from", LocalDate.class), until),
            row.getString("figure"),
            numbers(row.getString("numbers")),
            List.of((String[]) row.getArray("missing").getArray()),
            FindingState.ofKey(row.getString("state")).orElseThrow(),
            row.getBoolean("illustration"),
            Rules.instant(row, "found_at"),
            Objects.requireNonNull(row.getObject("public_on", LocalDate.class)),
            closed == null ? null : closed.toInstant(),
            List.of());
    return new Stored(finding, party, row.getBoolean("at_risk"));
  }

  private static SortedMap<String, Double> numbers(@Nullable String json) {
    var numbers = new TreeMap<String, Double>();
    JsonMapper.shared()
        .readTree(Objects.requireNonNull(json))
        .properties()
        .forEach(each -> numbers.put(each.getKey(), each.getValue().asDouble()));
    return numbers;
  }
}
