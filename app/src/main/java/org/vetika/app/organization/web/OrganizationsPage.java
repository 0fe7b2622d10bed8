package org.vetika.app.organization.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.organization.OrganizationKind;
import org.vetika.app.organization.OrganizationPage;
import org.vetika.app.organization.OrganizationSummary;
import org.vetika.app.organization.Party;
import org.vetika.app.topic.Topic;
import org.vetika.app.web.Alternate;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;

/**
 * The directory.
 *
 * @param text what was searched for
 * @param kept the other filters, which the search form carries on
 * @param count how many, in words
 * @param more the address of the following part, null at the end
 */
public record OrganizationsPage(
    String text,
    Map<String, String> kept,
    List<Choice> chosen,
    List<Group> groups,
    String count,
    List<Row> rows,
    @Nullable String more,
    List<Alternate> alternates) {
  /** Filters of one sort; {@code open} when one is chosen, and the parties always. */
  public record Group(String title, boolean open, List<Choice> choices) {}

  /** A filter as a link, which sets it or, when current, takes it away. */
  public record Choice(Phrase label, String href, boolean current) {}

  /**
   * An organization.
   *
   * @param other the name in the other language, if both are there
   * @param party for the color of the tag: gov, cso or flat
   */
  public record Row(
      String href,
      Phrase name,
      @Nullable Phrase other,
      String acronym,
      String kind,
      String party,
      String places,
      String members,
      boolean active,
      boolean recognized,
      boolean illustration) {}

  /** What the page shows beside the organizations. */
  record Around(List<Place> provinces, List<Topic> topics, List<OrganizationSummary> coalitions) {}

  static OrganizationsPage of(
      DirectoryQuery query, OrganizationPage found, Around around, PageContext page) {
    List<Group> groups = groups(query, around, page);
    List<Choice> chosen =
        groups.stream().flatMap(group -> group.choices.stream()).filter(Choice::current).toList();
    var kept = new LinkedHashMap<>(query.chosen());
    kept.remove("q");
    String next = found.next();
    return new OrganizationsPage(
        query.chosen().getOrDefault("q", ""),
        kept,
        chosen,
        groups,
        page.t("organizations.count", found.count()),
        found.organizations().stream().map(each -> row(each, around, page)).toList(),
        next == null ? null : page.href(query.with("after", next)),
        Alternate.of(
            page,
            page.t("organizations.title"),
            query.asData(),
            Alternate.Format.CSV,
            Alternate.Format.JSON,
            Alternate.Format.ATOM));
  }

  private static List<Group> groups(DirectoryQuery query, Around around, PageContext page) {
    var groups = new ArrayList<Group>();
    groups.add(
        group(
            query,
            page,
            "party",
            Stream.of(Party.values())
                .map(party -> option(party.key(), page.t("organization.party." + party.key())))));
    groups.add(
        group(
            query,
            page,
            "kind",
            Stream.of(OrganizationKind.values())
                .map(kind -> option(kind.key(), page.t("organization.kind." + kind.key())))));
    groups.add(
        group(
            query,
            page,
            "recognized",
            Stream.of(option("yes", page.t("organizations.recognized-only")))));
    groups.add(
        group(
            query,
            page,
            "coalition",
            around.coalitions.stream()
                .map(each -> new Option(each.number(), Phrase.of(each.name(), page)))));
    groups.add(
        group(
            query,
            page,
            "province",
            around.provinces.stream()
                .map(place -> option(place.code(), place.name(page.language())))));
    groups.add(
        group(
            query,
            page,
            "topic",
            around.topics.stream()
                .map(topic -> option(topic.code(), topic.name(page.language())))));
    return groups.stream().filter(group -> !group.choices.isEmpty()).toList();
  }

  private record Option(String value, Phrase label) {}

  private static Option option(String value, String label) {
    return new Option(value, Phrase.plain(label));
  }

  private static Group group(
      DirectoryQuery query, PageContext page, String name, Stream<Option> options) {
    List<Choice> choices =
        options
            .map(option -> {
              boolean current = query.has(name, option.value);
              String path = query.with(name, current ? null : option.value);
              return new Choice(option.label, page.href(path), current);
            })
            .toList();
    boolean open = name.equals("party") || choices.stream().anyMatch(Choice::current);
    return new Group(page.t("organizations.filter." + name), open, choices);
  }

  static Row row(OrganizationSummary each, Around around, PageContext page) {
    Phrase name = Phrase.of(each.name(), page);
    Phrase other = Phrase.other(each.name(), page);
    String acronym = each.name().acronym();
    return new Row(
        page.href("/organizations/" + each.number()),
        name,
        other,
        acronym == null ? "" : acronym,
        page.t("organization.kind." + each.kind().key()),
        tone(each.kind().party()),
        places(each, around, page),
        each.members() == 0 ? "" : page.t("organization.members-count", each.members()),
        each.active(),
        each.recognized(),
        each.illustration());
  }

  private static String places(OrganizationSummary each, Around around, PageContext page) {
    List<String> names =
        around.provinces.stream()
            .filter(place -> each.provinces().contains(place.code()))
            .map(place -> place.name(page.language()))
            .toList();
    return names.size() > 3
        ? page.t("organization.provinces-count", names.size())
        : String.join(page.t("organization.list-comma"), names);
  }

  static String tone(Party party) {
    return switch (party) {
      case GOVERNMENT -> "gov";
      case CIVIL_SOCIETY -> "cso";
      case DEVELOPMENT_PARTNER, OTHER -> "flat";
    };
  }
}
