package org.vetika.app.organization.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vetika.app.organization.ImportReport;
import org.vetika.app.organization.ImportReport.Fate;
import org.vetika.app.organization.ImportReport.Line;
import org.vetika.app.organization.ImportingOrganizations;
import org.vetika.app.web.PageContext;

/**
 * The import of a table, before and after.
 *
 * @param problem why the file cannot be read, or empty
 * @param upload what to import after a dry run; null when there is nothing to import
 * @param done whether the lines are imported
 * @param totals how many lines of each fate, in words
 * @param lines at most {@value #MOST_SHOWN}, those that need a look first
 * @param more how many lines are not shown, in words, or empty
 */
public record ImportPage(
    String columns,
    String problem,
    @Nullable String upload,
    boolean done,
    List<String> totals,
    List<Row> lines,
    String more) {
  private static final int MOST_SHOWN = 500;

  /** A line and what becomes of it. */
  public record Row(
      String line, String fate, String tone, String name, @Nullable String href, String why) {}

  static ImportPage empty() {
    return new ImportPage(columnNames(), "", null, false, List.of(), List.of(), "");
  }

  static ImportPage of(ImportReport report, @Nullable UUID upload, boolean done, PageContext page) {
    if (report.problem() != null) {
      String problem = page.t("organizations.import.problem." + report.problem(), report.detail());
      return new ImportPage(columnNames(), problem, null, false, List.of(), List.of(), "");
    }
    boolean useful = report.count(Fate.NEW) + report.count(Fate.CHANGED) > 0;
    List<Line> ordered =
        report.lines().stream().sorted(Comparator.comparingInt(ImportPage::urgency)).toList();
    int hidden = ordered.size() - MOST_SHOWN;
    return new ImportPage(
        columnNames(),
        "",
        upload == null || !useful ? null : upload.toString(),
        done,
        Stream.of(Fate.values())
            .filter(fate -> report.count(fate) > 0)
            .map(fate -> page.t("organizations.import.total." + key(fate), report.count(fate)))
            .toList(),
        ordered.stream().limit(MOST_SHOWN).map(line -> row(line, page)).toList(),
        hidden > 0 ? page.t("organizations.import.more", hidden) : "");
  }

  private static String columnNames() {
    return String.join(", ", ImportingOrganizations.columns());
  }

  private static int urgency(Line line) {
    return switch (line.fate()) {
      case REFUSED -> 0;
      case DUPLICATE -> 1;
      case CHANGED -> 2;
      case NEW -> 3;
      case UNCHANGED -> 4;
    };
  }

  private static String key(Fate fate) {
    return fate.name().toLowerCase(Locale.ROOT);
  }

  private static Row row(Line line, PageContext page) {
    String tone =
        switch (line.fate()) {
          case NEW, CHANGED -> "done";
          case DUPLICATE -> "wait";
          case REFUSED -> "late";
          case UNCHANGED -> "flat";
        };
    String number = line.number();
    return new Row(
        page.number(line.line()),
        page.t("organizations.import.fate." + key(line.fate())),
        tone,
        line.name(),
        number == null ? null : page.href("/organizations/" + number),
        why(line, page));
  }

  private static String why(Line line, PageContext page) {
    Stream<String> problems =
        line.problems().stream().map(problem -> OrganizationFormPage.problem(problem, page).text());
    Stream<String> earlier =
        line.sameAsLine() == 0
            ? Stream.empty()
            : Stream.of(page.t("organizations.import.same-as-line", line.sameAsLine()));
    Stream<String> matches =
        line.matches().stream()
            .map(match ->
                page.t(
                    "organizations.import.perhaps",
                    match.organization().number(),
                    match.organization().name(page.language())));
    return Stream.of(problems, earlier, matches)
        .flatMap(each -> each)
        .collect(Collectors.joining("; "));
  }
}
