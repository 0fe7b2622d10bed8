package org.vetika.app.issue.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.issue.Awaited;
import org.vetika.app.issue.Issue;
import org.vetika.app.issue.IssueLine;
import org.vetika.app.issue.Side;
import org.vetika.app.issue.Wait;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/** Words the lines of a queue, on the page and in the table. */
@Component
class QueueRows {
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private final Wording wording;

  QueueRows(Wording wording) {
    this.wording = wording;
  }

  QueuePage.Row of(IssueLine line, Visitor visitor, PageContext page) {
    Issue issue = line.issue();
    Wait wait = issue.waiting();
    OrganizationName who = wait == null ? null : waitedFor(line, wait);
    return new QueuePage.Row(
        issue.number(),
        page.href("/desk/issues/" + issue.number()),
        title(line, page),
        line.title().shownIn(page.language()).tag(),
        wording.tags(issue, page),
        answerable(issue, visitor),
        who != null
            ? who.name(page.language())
            : wait == null ? "" : page.t("issue-side." + wait.waitsFor().key()),
        who == null ? null : ThreadEntry.lang(page, who),
        wait == null
            ? ""
            : page.t("issue-desk.row.due", wording.awaited(wait, page), page.date(wait.dueOn())),
        wait == null ? "" : wording.left(wait, page),
        wait == null ? "" : page.t("issue-desk.row.age", wording.age(wait)),
        parties(line, page),
        issue.now().weight() == 1 ? "" : page.t("issue-desk.row.others", issue.now().weight() - 1));
  }

  /** Whether the visitor, as an officer of the one that holds it, is asked for an answer. */
  static boolean answerable(Issue issue, Visitor visitor) {
    Wait wait = issue.waiting();
    return wait != null
        && wait.waitsFor() == Side.AUTHORITY
        && wait.awaited() == Awaited.ANSWER
        && officerOf(issue, visitor);
  }

  static boolean officerOf(Issue issue, Visitor visitor) {
    Long authority = issue.now().authority();
    return authority != null
        && visitor.mandates().stream()
            .anyMatch(each -> each.organization() == authority && each.role() == Role.OFFICER);
  }

  static String title(IssueLine line, PageContext page) {
    String title = line.title().shown(page.language());
    return title.isEmpty() ? page.t("issue-desk.removed") : title;
  }

  private static @Nullable OrganizationName waitedFor(IssueLine line, Wait wait) {
    return switch (wait.waitsFor()) {
      case ASKER -> line.asker();
      case AUTHORITY -> line.authority();
      case FACILITATOR, CLOCK, OTHER -> null;
    };
  }

  private static List<ThreadEntry.Fact> parties(IssueLine line, PageContext page) {
    var parties = new ArrayList<ThreadEntry.Fact>();
    OrganizationName asker = line.asker();
    parties.add(
        asker == null
            ? new ThreadEntry.Fact(page.t("issue-desk.fact.asker"), page.t("issue.person"), null)
            : ThreadEntry.named(page, "asker", asker));
    OrganizationName authority = line.authority();
    if (authority != null) {
      parties.add(ThreadEntry.named(page, "authority", authority));
    }
    return parties;
  }

  /**
   * The lines as a table with a header in English; cells that a spreadsheet would run are neutral.
   */
  String table(List<IssueLine> lines, PageContext page) {
    var csv = new StringBuilder();
    row(
        csv,
        List.of(
            "number",
            "title_en",
            "title_km",
            "state",
            "visibility",
            "waits_for",
            "awaited",
            "waiting_since",
            "working_days_waited",
            "due_on",
            "overdue",
            "asker",
            "asker_name",
            "authority",
            "authority_name",
            "place",
            "topic",
            "weight",
            "address"));
    lines.forEach(line -> row(csv, cells(line, page)));
    return csv.toString();
  }

  private List<String> cells(IssueLine line, PageContext page) {
    Issue issue = line.issue();
    Wait wait = issue.waiting();
    return Stream.of(
            issue.number(),
            line.title().in(Language.EN),
            line.title().in(Language.KM),
            issue.state().key(),
            issue.now().visibility().key(),
            wait == null ? null : wait.waitsFor().key(),
            wait == null ? null : wait.awaited().key(),
            wait == null ? null : wait.beganOn().toString(),
            wait == null ? null : String.valueOf(wording.age(wait)),
            wait == null ? null : wait.dueOn().toString(),
            wait == null ? null : String.valueOf(wait.overdue(wording.today())),
            number(line.asker()),
            name(line.asker(), page),
            number(line.authority()),
            name(line.authority(), page),
            issue.now().place(),
            issue.now().topic(),
            String.valueOf(issue.now().weight()),
            page.origin() + page.href("/desk/issues/" + issue.number()))
        .map(cell -> cell == null ? "" : cell)
        .toList();
  }

  private static void row(StringBuilder csv, List<String> cells) {
    var quoted = new ArrayList<String>();
    for (String cell : cells) {
      boolean formula = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
      String safe = formula ? "'" + cell : cell;
      quoted.add(safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe);
    }
    csv.append(String.join(",", quoted)).append("\r\n");
  }

  private static @Nullable String number(@Nullable OrganizationName name) {
    return name == null ? null : name.number();
  }

  private static @Nullable String name(@Nullable OrganizationName name, PageContext page) {
    return name == null ? null : name.name(page.language());
  }
}
