package org.vetika.app.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.organization.ImportReport.Fate;
import org.vetika.app.organization.ImportReport.Line;
import org.vetika.app.organization.OrganizationCsv.Row;
import org.vetika.app.organization.OrganizationMatching.Sought;

/** Works out what each row of a table is to become, in a few queries for all rows. */
@Component
class ImportPlan {
  /** From this score on a new row is held back as a possible duplicate. */
  private static final double DUPLICATE = 0.75;

  private final JdbcClient database;
  private final OrganizationStore store;
  private final ContentRows contents;
  private final OrganizationMatching matching;
  private final KnownCodes codes;

  ImportPlan(
      JdbcClient database,
      OrganizationStore store,
      ContentRows contents,
      OrganizationMatching matching,
      KnownCodes codes) {
    this.database = database;
    this.store = store;
    this.contents = contents;
    this.matching = matching;
    this.codes = codes;
  }

  /** A row and what is to be done; the content is null when nothing is. */
  record Step(Line line, @Nullable OrganizationContent content) {}

  /** What the rows mean on the ground of what is on record now. */
  private record Ground(
      Map<String, Long> ids,
      Map<String, String> holders,
      Map<Long, OrganizationContent> onRecord,
      EntryReading.Known known) {}

  List<Step> plan(List<Row> rows) {
    Ground ground = ground(rows);
    List<Step> read = rows.stream().map(row -> read(row, ground)).toList();
    List<List<OrganizationMatch>> matches = matches(read);
    var seen = new HashMap<String, Long>();
    return IntStream.range(0, rows.size())
        .mapToObj(
            index -> withoutDuplicate(rows.get(index), read.get(index), matches.get(index), seen))
        .toList();
  }

  private Ground ground(List<Row> rows) {
    Map<String, String> holders =
        store.holders(
            rows.stream()
                .flatMap(row -> CsvEntries.identifiers(row.cell("identifiers")).stream())
                .map(typed -> new Identifier(typed.scheme(), typed.value()))
                .filter(typed -> !typed.toString().contains("\0"))
                .toList());
    var numbers = new ArrayList<>(holders.values());
    rows.forEach(row -> numbers.add(row.cell("number").strip()));
    Map<String, Long> ids = ids(numbers);
    return new Ground(
        ids,
        holders,
        contents.contents(ids.values()),
        codes.forPlaces(rows.stream().map(row -> row.cell("place").strip()).toList()));
  }

  private Map<String, Long> ids(List<String> numbers) {
    var ids = new HashMap<String, Long>();
    database
        .sql(
            """
            select number, id from organization
            where number = any(:numbers) and merged_into is null
            """)
        .param(
            "numbers",
            numbers.stream()
                .filter(number -> DirectoryRows.NUMBER.matcher(number).matches())
                .distinct()
                .toArray(String[]::new))
        .query(row -> {
          ids.put(row.getString(1), row.getLong(2));
        });
    return ids;
  }

  private static Step read(Row row, Ground ground) {
    String typedNumber = row.cell("number").strip();
    String number = typedNumber.isEmpty() ? holder(row, ground) : typedNumber;
    Long id = number == null ? null : ground.ids.get(number);
    if (number != null && id == null) {
      return refused(row, List.of(new FieldProblem("number", "unknown-organization")));
    }
    OrganizationContent before = id == null ? null : ground.onRecord.get(id);
    OrganizationEntry onRecord = before == null ? null : OrganizationEntry.of(before);
    return switch (EntryReading.read(CsvEntries.entry(row, onRecord), ground.known)) {
      case EntryReading.Outcome.Refused(var problems) -> refused(row, problems);
      case EntryReading.Outcome.Read(var content) -> {
        if (heldByAnother(content, number, ground)) {
          yield refused(row, List.of(new FieldProblem("identifiers", "taken")));
        }
        yield new Step(line(row, fate(before, content), number), content);
      }
    };
  }

  private static Fate fate(@Nullable OrganizationContent before, OrganizationContent after) {
    if (before == null) {
      return Fate.NEW;
    }
    return ContentFields.changes(before, after).isEmpty() ? Fate.UNCHANGED : Fate.CHANGED;
  }

  private static @Nullable String holder(Row row, Ground ground) {
    return CsvEntries.identifiers(row.cell("identifiers")).stream()
        .map(typed -> ground.holders.get(typed.scheme() + ":" + typed.value()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static boolean heldByAnother(
      OrganizationContent content, @Nullable String number, Ground ground) {
    return content.identifiers().stream()
        .map(each -> ground.holders.get(each.toString()))
        .anyMatch(holder -> holder != null && !holder.equals(number));
  }

  /** For each step the possible duplicates on record; none for those that are not new. */
  private List<List<OrganizationMatch>> matches(List<Step> steps) {
    var sought = new ArrayList<Sought>();
    var owners = new ArrayList<Integer>();
    for (int index = 0; index < steps.size(); index++) {
      OrganizationContent content = steps.get(index).content();
      if (content != null && steps.get(index).line().fate() == Fate.NEW) {
        for (Sought each : RegisteringOrganization.sought(content)) {
          sought.add(each);
          owners.add(index);
        }
      }
    }
    List<List<OrganizationMatch>> found = matching.findAll(sought);
    var matches = new ArrayList<List<OrganizationMatch>>();
    steps.forEach(step -> matches.add(new ArrayList<>()));
    for (int index = 0; index < sought.size(); index++) {
      List<OrganizationMatch> own = matches.get(owners.get(index));
      found.get(index).stream()
          .filter(match -> match.score() >= DUPLICATE)
          .filter(match ->
              own.stream()
                  .noneMatch(other -> other.organization().id() == match.organization().id()))
          .forEach(own::add);
    }
    return matches;
  }

  private static Step withoutDuplicate(
      Row row, Step step, List<OrganizationMatch> matches, Map<String, Long> seen) {
    OrganizationContent content = step.content();
    if (content == null) {
      return step;
    }
    long earlier = earlierLine(row, content, seen);
    boolean another = row.cell("another_one").strip().equalsIgnoreCase("yes");
    boolean doubtful = step.line().fate() == Fate.NEW && !another;
    boolean sameIdentifier =
        content.identifiers().stream()
            .anyMatch(each -> !Objects.equals(seen.putIfAbsent(each.toString(), row.line()), null));
    if (!(doubtful && (earlier > 0 || !matches.isEmpty())) && !sameIdentifier) {
      return step;
    }
    return new Step(
        new Line(row.line(), Fate.DUPLICATE, step.line().name(), null, List.of(), matches, earlier),
        null);
  }

  private static long earlierLine(Row row, OrganizationContent content, Map<String, Long> seen) {
    long earlier = 0;
    for (Sought sought : RegisteringOrganization.sought(content)) {
      for (String key : List.of("name " + sought.nameKey(), "acronym " + sought.acronymKey())) {
        Long line = key.endsWith(" ") ? null : seen.putIfAbsent(key, row.line());
        if (line != null && line != row.line()) {
          earlier = line;
        }
      }
    }
    return earlier;
  }

  private static Step refused(Row row, List<FieldProblem> problems) {
    return new Step(
        new Line(row.line(), Fate.REFUSED, name(row), null, problems, List.of(), 0), null);
  }

  private static Line line(Row row, Fate fate, @Nullable String number) {
    return new Line(row.line(), fate, name(row), number, List.of(), List.of(), 0);
  }

  private static String name(Row row) {
    String english = CleanText.line(row.cell("name_en"));
    String khmer = CleanText.line(row.cell("name_km"));
    String name = english != null ? english : Objects.toString(khmer, row.cell("number"));
    return name.length() > 120 ? name.substring(0, name.offsetByCodePoints(0, 60)) + "…" : name;
  }
}
