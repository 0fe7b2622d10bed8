package org.vetika.app.issue.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.issue.IssueFilter;
import org.vetika.app.issue.IssueFindings;
import org.vetika.app.issue.IssueList;
import org.vetika.app.issue.IssueScore;
import org.vetika.app.issue.Issues;
import org.vetika.app.issue.show.IssueCard;
import org.vetika.app.issue.show.ScoreShare;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.Facet;
import org.vetika.app.web.Narrowing;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;

/** Makes the page of a list. */
@Component
class IssueListing {
  private static final int SIZE = 20;

  private static final String CHANGED = "changed-since";

  /** Days. */
  private static final List<Integer> CHANGED_WITHIN = List.of(7, 30, 90);

  /** An id that no organization has. */
  private static final List<Long> NOBODY = List.of(-1L);

  private final Issues issues;
  private final Organizations organizations;
  private final FilterNames names;
  private final Clock clock;

  IssueListing(Issues issues, Organizations organizations, FilterNames names, Clock clock) {
    this.issues = issues;
    this.organizations = organizations;
    this.names = names;
    this.clock = clock;
  }

  IssuesPage page(IssueQuery query, @Nullable String after, PageContext page) {
    List<Long> authorities = idsOf(query.value("authority"));
    List<Long> askers = idsOf(query.value("asker"));
    IssueFilter filter = query.filter(authorities, askers);
    IssueFindings findings = issues.findings(filter, after, SIZE);
    IssueList list = findings.list();
    Map<String, List<Facet>> facets = findings.facets();
    var chosenOrganizations = new HashSet<>(authorities);
    chosenOrganizations.addAll(askers);
    FilterNames.Known known = names.known(facets, placeCodes(query, list), chosenOrganizations);
    LocalDate today = LocalDate.now(clock);
    var narrowing =
        new Narrowing(
            query.filters(),
            "issues.filter.",
            (dimension, value) -> known.name(dimension, value, page),
            page);
    return new IssuesPage(
        page.t("issues.found", list.total()),
        !query.chosen().isEmpty(),
        after != null,
        page.href(query.file("")),
        shares(findings.score(), page),
        narrowing.chosen(),
        groups(narrowing, facets, known, today),
        list.lines().stream().map(line -> IssueCard.of(line, known.places(), today, page)).toList(),
        list.next() == null ? null : page.href(query.after(list.next())),
        files(query, page));
  }

  private List<Long> idsOf(String number) {
    return number.isEmpty()
        ? List.of()
        : organizations.find(number).map(found -> organizations.idsOf(found.id())).orElse(NOBODY);
  }

  private static List<ScoreShare> shares(IssueScore score, PageContext page) {
    return score.total() == 0 ? List.of() : ScoreShare.of(score, page);
  }

  private static Set<String> placeCodes(IssueQuery query, IssueList list) {
    Set<String> codes =
        list.lines().stream()
            .map(line -> line.issue().now().place())
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(HashSet::new));
    codes.add(query.value("place"));
    return codes;
  }

  private static List<Narrowing.Group> groups(
      Narrowing narrowing,
      Map<String, List<Facet>> facets,
      FilterNames.Known known,
      LocalDate today) {
    var groups = new ArrayList<Narrowing.Group>();
    for (String dimension : IssueQuery.NAMES) {
      if (dimension.equals(CHANGED)) {
        groups.add(changes(narrowing, today));
      } else {
        List<Facet> values = known.addressed(dimension, facets.getOrDefault(dimension, List.of()));
        narrowing.group(dimension, values).ifPresent(groups::add);
      }
    }
    return groups;
  }

  /** How many are not counted: it would take as many queries. */
  private static Narrowing.Group changes(Narrowing narrowing, LocalDate today) {
    var values = new LinkedHashMap<String, Phrase>();
    for (int days : CHANGED_WITHIN) {
      values.put(
          today.minusDays(days).toString(),
          Phrase.plain(narrowing.page().t("issues.changed-within", days)));
    }
    return narrowing.uncounted(CHANGED, values);
  }

  private static List<IssuesPage.File> files(IssueQuery query, PageContext page) {
    return List.of(
        new IssuesPage.File(
            "table", page.t("issues.file.csv"), "text/csv", page.href(query.file(".csv"))),
        new IssuesPage.File(
            "data", page.t("issues.file.json"), "application/json", page.href(query.file(".json"))),
        new IssuesPage.File(
            "feed",
            page.t("issues.file.atom"),
            "application/atom+xml",
            page.href(query.file(".atom"))),
        new IssuesPage.File(
            "feed",
            page.t("issues.file.changes"),
            "application/atom+xml",
            page.href(query.file("/changes.atom"))));
  }
}
