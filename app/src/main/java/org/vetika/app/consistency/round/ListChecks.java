package org.vetika.app.consistency.round;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is wrong or doubtful about a list before it is handed in. */
final class ListChecks {
  private static final int PERCENT = 100;
  private static final int MANY_EMPTY = 20;

  /** From this share of equal rows on, one list is taken for a copy of the other. */
  private static final int COPY_PERCENT = 95;

  /** Fewer rows can agree by chance; and nobody may try out single names. */
  private static final int FEWEST_FOR_COPY = 10;

  private final List<ListField> fields;
  private final ReadList list;

  private ListChecks(List<ListField> fields, ReadList list) {
    this.fields = fields;
    this.list = list;
  }

  static List<ListFinding> of(List<ListField> fields, ReadList list) {
    var checks = new ListChecks(fields, list);
    var findings = new ArrayList<ListFinding>();
    findings.addAll(checks.ids());
    for (int at = 0; at < fields.size(); at++) {
      findings.addAll(checks.empty(at));
      if (fields.get(at).isDate()) {
        findings.addAll(checks.dates(at));
      }
    }
    findings.addAll(checks.duplicates());
    return findings;
  }

  /** Whether nearly all rows of the longer list stand in the other, each counted once. */
  static boolean isCopy(ReadList one, ReadList other) {
    Set<List<String>> ours = contents(one);
    Set<List<String>> theirs = contents(other);
    int longer = Math.max(ours.size(), theirs.size());
    ours.retainAll(theirs);
    return longer >= FEWEST_FOR_COPY
        && (long) ours.size() * PERCENT >= (long) longer * COPY_PERCENT;
  }

  private static Set<List<String>> contents(ReadList list) {
    return list.rows().stream()
        .map(ReadList.Row::values)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private List<ListFinding> ids() {
    var seen = new HashSet<String>();
    var missing = new ArrayList<Long>();
    var twice = new ArrayList<Long>();
    for (ReadList.Row row : list.rows()) {
      if (row.id().isEmpty()) {
        missing.add(row.line());
      } else if (!seen.add(row.id())) {
        twice.add(row.line());
      }
    }
    var findings = new ArrayList<ListFinding>();
    addIfAny(findings, "id-missing", true, ListFiles.ID, missing);
    addIfAny(findings, "id-twice", true, ListFiles.ID, twice);
    return findings;
  }

  private List<ListFinding> empty(int field) {
    List<Long> lines =
        list.rows().stream()
            .filter(row -> row.values().get(field).isEmpty())
            .map(ReadList.Row::line)
            .toList();
    int percent = lines.size() * PERCENT / list.rows().size();
    String name = fields.get(field).key();
    if (percent == PERCENT) {
      return List.of(new ListFinding("all-empty", true, name, percent, List.of()));
    }
    return percent < MANY_EMPTY
        ? List.of()
        : List.of(new ListFinding("many-empty", false, name, percent, lines));
  }

  /** The lines of every format but the most frequent one, and of what is no date at all. */
  private List<ListFinding> dates(int field) {
    Map<String, List<Long>> byFormat = new TreeMap<>();
    for (ReadList.Row row : list.rows()) {
      String value = row.values().get(field);
      if (!value.isEmpty()) {
        byFormat.computeIfAbsent(format(value), _ -> new ArrayList<>()).add(row.line());
      }
    }
    int most = byFormat.values().stream().mapToInt(List::size).max().orElse(0);
    var others = new ArrayList<Long>();
    boolean kept = false;
    for (List<Long> lines : byFormat.values()) {
      if (!kept && lines.size() == most) {
        kept = true;
      } else {
        others.addAll(lines);
      }
    }
    others.sort(null);
    var findings = new ArrayList<ListFinding>();
    addIfAny(findings, "mixed-dates", false, fields.get(field).key(), others);
    return findings;
  }

  /** 2026-11-23 is 9999-99-99. */
  private static String format(String value) {
    return value.replaceAll("\\p{Nd}", "9").replaceAll("\\p{L}+", "a");
  }

  private List<ListFinding> duplicates() {
    Map<List<String>, Long> first = new HashMap<>();
    var lines = new ArrayList<Long>();
    for (ReadList.Row row : list.rows()) {
      if (first.putIfAbsent(row.values(), row.line()) != null) {
        lines.add(row.line());
      }
    }
    var findings = new ArrayList<ListFinding>();
    addIfAny(findings, "rows-twice", false, "", lines);
    return findings;
  }

  private static void addIfAny(
      List<ListFinding> findings, String key, boolean stops, String field, List<Long> lines) {
    if (!lines.isEmpty()) {
      findings.add(new ListFinding(key, stops, field, lines.size(), lines));
    }
  }
}
