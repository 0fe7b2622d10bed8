package org.vetika.app.organization;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.vetika.app.organization.OrganizationCsv.Row;
import org.vetika.app.organization.OrganizationEntry.TypedIdentifier;
import org.vetika.app.organization.OrganizationEntry.TypedName;

/** Between a row of a table and an organization as typed. */
final class CsvEntries {
  /** {@code Old name [former en 1998/2004]}; the dates may be missing. */
  private static final Pattern OTHER_NAME =
      Pattern.compile(
          "(?<name>.+?)\\s*\\[(?<usage>\\w+) (?<language>\\w+)"
              + "(?: (?<since>[0-9-]*)/(?<until>[0-9-]*))?\\]");

  private CsvEntries() {}

  /** The row over what is on record: an empty cell changes nothing. */
  static OrganizationEntry entry(Row row, @Nullable OrganizationEntry onRecord) {
    Map<String, String> texts =
        onRecord == null ? new LinkedHashMap<>() : new LinkedHashMap<>(onRecord.texts());
    for (String column : OrganizationCsv.COLUMNS) {
      if (!row.cell(column).isBlank()) {
        texts.put(column, row.cell(column));
      }
    }
    return new OrganizationEntry(
        texts,
        row.cell("other_names").isBlank() && onRecord != null
            ? onRecord.otherNames()
            : otherNames(row.cell("other_names")),
        row.cell("identifiers").isBlank() && onRecord != null
            ? onRecord.identifiers()
            : identifiers(row.cell("identifiers")),
        row.cell("provinces").isBlank() && onRecord != null
            ? onRecord.provinces()
            : codes(row.cell("provinces")),
        row.cell("topics").isBlank() && onRecord != null
            ? onRecord.topics()
            : codes(row.cell("topics")));
  }

  static List<TypedIdentifier> identifiers(String cell) {
    var identifiers = new ArrayList<TypedIdentifier>();
    OrganizationCsv.parts(
        cell,
        part -> {
          int colon = part.indexOf(':');
          identifiers.add(
              colon < 0
                  ? new TypedIdentifier("", part)
                  : new TypedIdentifier(
                      part.substring(0, colon).strip(), part.substring(colon + 1).strip()));
        });
    return List.copyOf(identifiers);
  }

  private static List<TypedName> otherNames(String cell) {
    var names = new ArrayList<TypedName>();
    OrganizationCsv.parts(
        cell,
        part -> {
          Matcher name = OTHER_NAME.matcher(part);
          names.add(
              name.matches()
                  ? new TypedName(
                      name.group("name"),
                      name.group("language"),
                      name.group("usage"),
                      Objects.toString(name.group("since"), ""),
                      Objects.toString(name.group("until"), ""))
                  : new TypedName(part, "en", "other", "", ""));
        });
    return List.copyOf(names);
  }

  private static List<String> codes(String cell) {
    return Arrays.stream(cell.split("[\\s,;|]+", -1)).filter(code -> !code.isEmpty()).toList();
  }

  /** Writes a header and a row for each organization, as the import reads them. */
  static void write(Map<String, OrganizationContent> byNumber, Appendable target)
      throws IOException {
    try (var printer = new CSVPrinter(target, CSVFormat.RFC4180)) {
      List<String> columns =
          OrganizationCsv.COLUMNS.stream().filter(name -> !name.equals("another_one")).toList();
      printer.printRecord(columns);
      for (Map.Entry<String, OrganizationContent> each : byNumber.entrySet()) {
        Map<String, String> cells = cells(each.getKey(), each.getValue());
        printer.printRecord(
            columns.stream().map(name -> CsvCells.neutral(cells.getOrDefault(name, ""))).toList());
      }
    }
  }

  private static Map<String, String> cells(String number, OrganizationContent content) {
    var cells = new LinkedHashMap<>(OrganizationEntry.of(content).texts());
    cells.put("number", number);
    cells.put(
        "other_names",
        content.otherNames().stream().map(CsvEntries::text).collect(Collectors.joining(" | ")));
    cells.put(
        "identifiers",
        content.identifiers().stream()
            .map(Identifier::toString)
            .collect(Collectors.joining(" | ")));
    cells.put("provinces", String.join(" ", content.provinces()));
    cells.put("topics", String.join(" ", content.topics()));
    return cells;
  }

  private static String text(OtherName name) {
    String dates =
        name.since() == null && name.until() == null
            ? ""
            : " " + Objects.toString(name.since(), "") + "/" + Objects.toString(name.until(), "");
    return name.name() + " [" + name.usage().key() + " " + name.language() + dates + "]";
  }
}
