package org.vetika.app.issue.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.show.Phrase;
import org.vetika.app.issue.IssueFigures.Facet;
import org.vetika.app.issue.IssueFilter;
import org.vetika.app.issue.IssueFindings;
import org.vetika.app.issue.IssueList;
import org.vetika.app.issue.IssueScore;
import org.vetika.app.issue.Issues;
import org.vetika.app.issue.show.IssueCard;
import org.vetika.app.issue.show.ScoreShare;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.PageContext;

/** Makes the page of a list. */
@Component
class IssueListing {
  private static final int SIZE = 20;

  /** How many values of a dimension are shown at once. */
  private static final int SHOWN = 8;

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
    return new IssuesPage(
        page.t("issues.found", list.total()),
        !query.chosen().isEmpty(),
        after != null,
        page.href(query.file("")),
        shares(findings.score(), page),
        chosen(query, known, page),
        groups(query, facets, known, today, page),
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

  private static List<IssuesPage.Chosen> chosen(
      IssueQuery query, FilterNames.Known known, PageContext page) {
    return query.chosen().entrySet().stream()
        .map(each ->
            new IssuesPage.Chosen(
                page.t("issues.filter." + each.getKey()),
                known.name(each.getKey(), each.getValue(), page),
                page.href(query.with(each.getKey(), ""))))
        .toList();
  }

  private static List<IssuesPage.Group> groups(
      IssueQuery query,
      Map<String, List<Facet>> facets,
      FilterNames.Known known,
      LocalDate today,
      PageContext page) {
    var groups = new ArrayList<IssuesPage.Group>();
    for (String dimension : IssueQuery.NAMES) {
      List<Facet> values = ordered(dimension, facets, known);
      if (!values.isEmpty()) {
        groups.add(group(dimension, values, query, known, page));
      } else if (dimension.equals("changed-since")) {
        groups.add(changes(query, today, page));
      }
    }
    return groups;
  }

  /** How many are not counted: it would take as many queries. */
  private static IssuesPage.Group changes(IssueQuery query, LocalDate today, PageContext page) {
    String name = "changed-since";
    return new IssuesPage.Group(
        name,
        page.t("issues.filter." + name),
        page.href(query.with(name, "")),
        query.value(name).isEmpty(),
        CHANGED_WITHIN.stream()
            .map(days -> {
              String since = today.minusDays(days).toString();
              return new IssuesPage.Value(
                  new Phrase(page.t("issues.changed-within", days), null),
                  "",
                  page.href(query.with(name, since)),
                  since.equals(query.value(name)));
            })
            .toList(),
        List.of());
  }

  private static IssuesPage.Group group(
      String dimension,
      List<Facet> facets,
      IssueQuery query,
      FilterNames.Known known,
      PageContext page) {
    Map<Boolean, List<IssuesPage.Value>> parts =
        facets.stream()
            .collect(
                Collectors.partitioningBy(
                    facet ->
                        facets.indexOf(facet) < SHOWN
                            || facet.value().equals(query.value(dimension)),
                    Collectors.mapping(
                        facet -> value(dimension, facet, query, known, page),
                        Collectors.toList())));
    return new IssuesPage.Group(
        dimension,
        page.t("issues.filter." + dimension),
        page.href(query.with(dimension, "")),
        query.value(dimension).isEmpty(),
        parts.getOrDefault(true, List.of()),
        parts.getOrDefault(false, List.of()));
  }

  private static IssuesPage.Value value(
      String dimension, Facet facet, IssueQuery query, FilterNames.Known known, PageContext page) {
    return new IssuesPage.Value(
        known.name(dimension, facet.value(), page),
        page.number(facet.count()),
        page.href(query.with(dimension, facet.value())),
        facet.value().equals(query.value(dimension)));
  }

  /** Years from the newest; everything else from the most frequent. */
  private static List<Facet> ordered(
      String dimension, Map<String, List<Facet>> facets, FilterNames.Known known) {
    Comparator<Facet> order =
        dimension.equals("year")
            ? Comparator.comparing(Facet::value).reversed()
            : Comparator.comparingLong(Facet::count).reversed().thenComparing(Facet::value);
    return known.addressed(dimension, facets.getOrDefault(dimension, List.of())).stream()
        .sorted(order)
        .toList();
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
