package org.vetika.app.dialogue.web;

import java.util.List;
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
import org.vetika.app.web.Alternate;
import org.vetika.app.web.Facet;
import org.vetika.app.web.Narrowing;
import org.vetika.app.web.PageContext;

/** Makes the page of a list. */
@Component
class DialogueListing {
  private static final int SIZE = 20;

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
    var narrowing =
        new Narrowing(
            query.filters(),
            "dialogues.filter.",
            (dimension, value) -> known.name(dimension, value, page),
            page);
    return new DialoguesPage(
        page.t("dialogues.found", list.total()),
        !query.chosen().isEmpty(),
        after != null,
        page.href(query.file("")),
        narrowing.chosen(),
        narrowing.groups(list.facets()),
        cards(list.lines(), page),
        list.next() == null ? null : page.href(query.after(list.next())),
        Alternate.of(
            page,
            page.t("dialogues.title"),
            query.file(""),
            Alternate.Format.CSV,
            Alternate.Format.JSON,
            Alternate.Format.ATOM,
            Alternate.Format.ICS));
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
            list.facets().getOrDefault("place", List.of()).stream().map(Facet::value),
            Stream.of(query.value("place")).filter(code -> !code.isEmpty()))
        .distinct()
        .toList();
  }
}
