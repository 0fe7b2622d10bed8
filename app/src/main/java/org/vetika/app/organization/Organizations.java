package org.vetika.app.organization;

import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The registry, as other modules read it. */
@Component
public class Organizations {
  private static final int ROWS_AT_ONCE = 500;

  private final JdbcClient database;
  private final DirectoryRows directory;
  private final ContentRows contents;
  private final RelationRows relations;
  private final HistoryRows history;
  private final OrganizationMatching matching;

  Organizations(
      JdbcClient database,
      DirectoryRows directory,
      ContentRows contents,
      RelationRows relations,
      HistoryRows history,
      OrganizationMatching matching) {
    this.database = database;
    this.directory = directory;
    this.contents = contents;
    this.relations = relations;
    this.history = history;
    this.matching = matching;
  }

  /**
   * The names of these internal ids, in one query; unknown ids are absent. The id of a merged
   * organization leads to the name of what it was merged into.
   */
  public Map<Long, OrganizationName> names(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return database
        .sql(
            """
            select asked.id, o.id, o.number, o.name_en, o.name_km, o.acronym, o.kind
            from organization asked
            join organization o on o.id = coalesce(asked.merged_into, asked.id)
            where asked.id = any(:ids)
            """)
        .param("ids", ids.toArray(Long[]::new))
        .query((row, index) -> Map.entry(row.getLong(1), OrganizationNames.name(row, 2)))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * A part of the directory in two queries, whatever its size.
   *
   * @param after the {@link OrganizationPage#next} of the part before, null for the first; one that
   *     names no organization gives the first part
   * @param size 1 to 500
   */
  public OrganizationPage page(OrganizationFilter filter, @Nullable String after, int size) {
    String start = after != null && exists(after) ? after : null;
    List<OrganizationSummary> found = directory.part(filter, start, size);
    boolean more = found.size() > size;
    List<OrganizationSummary> part = more ? found.subList(0, size) : found;
    return new OrganizationPage(
        List.copyOf(part), directory.count(filter), more ? part.getLast().number() : null);
  }

  /**
   * The organization of a public number. The number of a merged organization finds what it was
   * merged into: compare the numbers to redirect.
   */
  public Optional<OrganizationSummary> find(String number) {
    return directory.find(number);
  }

  /** The same with everything on record, in a constant number of queries. */
  public Optional<OrganizationDetail> detail(String number) {
    return directory.find(number).map(found -> detail(found.name()));
  }

  /** What is written in the forms of these organizations, by internal id, in three queries. */
  public Map<Long, OrganizationContent> contents(Collection<Long> ids) {
    return contents.contents(ids);
  }

  /**
   * Organizations that may be meant by a name or an acronym as somebody wrote them, best first, at
   * most eight. An acronym in brackets behind the name counts as acronym.
   */
  public List<OrganizationMatch> matches(@Nullable String name, @Nullable String acronym) {
    return matching.find(name, acronym);
  }

  /**
   * Writes organizations as a table with a header, in the columns that {@link
   * ImportingOrganizations} reads; cells that a spreadsheet would run are neutral.
   */
  public void writeCsv(OrganizationFilter filter, Appendable target) throws IOException {
    var rows = new LinkedHashMap<String, OrganizationContent>();
    String after = null;
    do {
      List<OrganizationSummary> part = directory.part(filter, after, ROWS_AT_ONCE);
      Map<Long, OrganizationContent> read =
          contents.contents(part.stream().map(OrganizationSummary::id).toList());
      part.forEach(each -> rows.put(each.number(), Objects.requireNonNull(read.get(each.id()))));
      after = part.size() > ROWS_AT_ONCE ? part.getLast().number() : null;
    } while (after != null);
    CsvEntries.write(rows, target);
  }

  /** The coalitions that have members today, those with most first, at most this many. */
  public List<OrganizationSummary> coalitions(int most) {
    return directory.coalitions(most);
  }

  /** Every membership that was not withdrawn, by id; close the stream. */
  public Stream<Membership> memberships() {
    return relations.allMemberships();
  }

  /**
   * This internal id and those of all organizations merged into it: under which other tables may
   * refer to it.
   */
  public List<Long> idsOf(long id) {
    return database
        .sql("select id from organization where id = :id or merged_into = :id order by id")
        .param("id", id)
        .query((row, index) -> row.getLong(1))
        .list();
  }

  private boolean exists(String number) {
    return DirectoryRows.NUMBER.matcher(number).matches()
        && database
            .sql("select exists (select from organization where number = :number)")
            .param("number", number)
            .query((row, index) -> row.getBoolean(1))
            .single();
  }

  private OrganizationDetail detail(OrganizationName name) {
    long id = name.id();
    List<OrganizationName> absorbed = absorbed(id);
    var all = new ArrayList<>(List.of(id));
    absorbed.forEach(each -> all.add(each.id()));
    List<Membership> memberships = relations.memberships(id);
    List<Recognition> recognitions = relations.recognitions(id);
    Version version = version(id);
    return new OrganizationDetail(
        name,
        Objects.requireNonNull(contents.contents(List.of(id)).get(id)),
        version.number,
        version.changedAt,
        absorbed,
        memberships.stream().filter(each -> each.member().id() == id).toList(),
        memberships.stream().filter(each -> each.coalition().id() == id).toList(),
        recognitions.stream().filter(each -> each.organization().id() == id).toList(),
        recognitions.stream().filter(each -> each.recognizedBy().id() == id).toList(),
        relations.statements(id),
        history.history(all));
  }

  private record Version(int number, Instant changedAt) {}

  private Version version(long id) {
    return database
        .sql("select version, changed_at from organization where id = :id")
        .param("id", id)
        .query((row, index) ->
            new Version(row.getInt(1), row.getObject(2, OffsetDateTime.class).toInstant()))
        .single();
  }

  private List<OrganizationName> absorbed(long id) {
    return database
        .sql(
            """
            select id, number, name_en, name_km, acronym, kind
            from organization where merged_into = :id order by number
            """)
        .param("id", id)
        .query((row, index) -> OrganizationNames.name(row, 1))
        .list();
  }
}
