package org.vetika.app.consistency.discrepancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.discrepancy.Discrepancy.Entry;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.Language;

/** Reads what was said, with the names of those who said it. */
@Component
class DiscrepancyEntryRows {
  private final Organizations organizations;

  DiscrepancyEntryRows(Organizations organizations) {
    this.organizations = organizations;
  }

  private record Said(Entry entry, @Nullable Long organization) {}

  List<Entry> read(StatementSpec statement) {
    List<Said> said = statement.query((row, index) -> said(row)).list();
    Map<Long, OrganizationName> names =
        organizations.names(
            said.stream().map(Said::organization).flatMap(Stream::ofNullable).toList());
    return said.stream().map(each -> named(each, names)).toList();
  }

  private static Said said(ResultSet row) throws SQLException {
    String side = row.getString("side");
    return new Said(
        new Entry(
            row.getLong("id"),
            row.getInt("round"),
            DiscrepancyDeed.ofKey(row.getString("deed")).orElseThrow(),
            side == null ? null : DiscrepancySide.valueOf(side.toUpperCase(Locale.ROOT)),
            Language.ofTag(row.getString("language")).orElseThrow(),
            row.getString("text"),
            row.getObject("corrects", Long.class),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getString("author"),
            null),
        row.getObject("organization_id", Long.class));
  }

  private static Entry named(Said said, Map<Long, OrganizationName> names) {
    Long id = said.organization();
    return id == null ? said.entry() : said.entry().by(names.get(id));
  }
}
