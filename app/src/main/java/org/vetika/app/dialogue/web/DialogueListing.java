package org.vetika.app.dialogue.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.DialogueChannels;
import org.vetika.app.dialogue.DialogueLine;
import org.vetika.app.dialogue.DialogueList;
import org.vetika.app.dialogue.Dialogues;
import org.vetika.app.dialogue.show.ChannelWords;
import org.vetika.app.dialogue.show.DialogueCard;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.OrganizationSummary;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.PageContext;

/** Makes the page of a list. */
@Component
class DialogueListing {
  private static final int SIZE = 20;

  /** How many values of a dimension are shown at once. */
  private static final int SHOWN = 8;

  private final Dialogues dialogues;
  private final DialogueChannels channels;
  private final Organizations organizations;
  private final FilterNames names;

  DialogueListing(
      Dialogues dialogues,
      DialogueChannels channels,
      Organizations organizations,
      FilterNames names) {
    this.dialogues = dialogues;
    this.channels = channels;
    this.organizations = organizations;
    this.names = names;
  }

  DialoguesPage page(DialogueQuery query, @Nullable String after, PageContext page) {
    OrganizationName organization =
        query.value("organization").isEmpty()
            ? null
            : organizations
                .find(query.value("organization"))
                .map(OrganizationSummary::name)
                .orElse(null);
    boolean unknown = organization == null && !query.value("organization").isEmpty();
    Long id = unknown ? Long.valueOf(-1) : organization == null ? null : organization.id();
    DialogueList list = dialogues.page(query.filter(id), after, SIZE);
    FilterNames.Known known = names.known(placeCodes(query, list), organization);
    return new DialoguesPage(
        page.t("dialogues.found", list.total()),
        !query.chosen().isEmpty(),
        after != null,
        page.href(query.file("")),
        chosen(query, known, page),
        groups(query, list, known, page),
        cards(list.lines(), page),
        list.next() == null ? null : page.href(query.after(list.next())),
        files(query, page));
  }

  private List<DialogueCard> cards(List<DialogueLine> lines, PageContext page) {
    var byDialogue = channels.of(lines.stream().map(DialogueLine::id).toList());
    return lines.stream()
        .map(line ->
            DialogueCard.of(
                line,
                ChannelWords.kinds(byDialogue.getOrDefault(line.id(), List.of()), page),
                page))
        .toList();
  }

  private static List<String> placeCodes(DialogueQuery query, DialogueList list) {
    return Stream.concat(
            list.facets().getOrDefault("place", List.of()).stream().map(DialogueList.Facet::value),
            Stream.of(query.value("place")).filter(code -> !code.isEmpty()))
        .distinct()
        .toList();
  }

  private static List<DialoguesPage.Chosen> chosen(
      DialogueQuery query, FilterNames.Known known, PageContext page) {
    return query.chosen().entrySet().stream()
        .map(each ->
            new DialoguesPage.Chosen(
                page.t("dialogues.filter." + each.getKey()),
                known.name(each.getKey(), each.getValue(), page),
                page.href(query.with(each.getKey(), ""))))
        .toList();
  }

  private static List<DialoguesPage.Group> groups(
      DialogueQuery query, DialogueList list, FilterNames.Known known, PageContext page) {
    var groups = new ArrayList<DialoguesPage.Group>();
    for (String dimension : DialogueQuery.NAMES) {
      List<DialogueList.Facet> facets = ordered(dimension, list.facets());
      if (!facets.isEmpty()) {
        groups.add(group(dimension, facets, query, known, page));
      }
    }
    return groups;
  }

  private static DialoguesPage.Group group(
      String dimension,
      List<DialogueList.Facet> facets,
      DialogueQuery query,
      FilterNames.Known known,
      PageContext page) {
    Map<Boolean, List<DialoguesPage.Value>> parts =
        facets.stream()
            .collect(
                Collectors.partitioningBy(
                    facet ->
                        facets.indexOf(facet) < SHOWN
                            || facet.value().equals(query.value(dimension)),
                    Collectors.mapping(
                        facet -> value(dimension, facet, query, known, page),
                        Collectors.toList())));
    return new DialoguesPage.Group(
        dimension,
        page.t("dialogues.filter." + dimension),
        page.href(query.with(dimension, "")),
        query.value(dimension).isEmpty(),
        parts.getOrDefault(true, List.of()),
        parts.getOrDefault(false, List.of()));
  }

  private static DialoguesPage.Value value(
      String dimension,
      DialogueList.Facet facet,
      DialogueQuery query,
      FilterNames.Known known,
      PageContext page) {
    return new DialoguesPage.Value(
        known.name(dimension, facet.value(), page),
        page.number(facet.count()),
        page.href(query.with(dimension, facet.value())),
        facet.value().equals(query.value(dimension)));
  }

  /** Years from the newest; everything else from the most frequent. */
  private static List<DialogueList.Facet> ordered(
      String dimension, Map<String, List<DialogueList.Facet>> facets) {
    Comparator<DialogueList.Facet> order =
        dimension.equals("year")
            ? Comparator.comparing(DialogueList.Facet::value).reversed()
            : Comparator.comparingLong(DialogueList.Facet::count)
                .reversed()
                .thenComparing(DialogueList.Facet::value);
    return facets.getOrDefault(dimension, List.of()).stream().sorted(order).toList();
  }

  private static List<DialoguesPage.File> files(DialogueQuery query, PageContext page) {
    return List.of(
        new DialoguesPage.File(
            "table", page.t("dialogues.file.csv"), page.href(query.file(".csv"))),
        new DialoguesPage.File(
            "data", page.t("dialogues.file.json"), page.href(query.file(".json"))),
        new DialoguesPage.File(
            "feed", page.t("dialogues.file.atom"), page.href(query.file(".atom"))),
        new DialoguesPage.File(
            "calendar", page.t("dialogues.file.ics"), page.href(query.file(".ics"))));
  }
}
