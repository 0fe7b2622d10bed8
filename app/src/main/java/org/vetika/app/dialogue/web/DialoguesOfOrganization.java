package org.vetika.app.dialogue.web;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.OrganizationDialogues;
import org.vetika.app.dialogue.show.DialogueDates;
import org.vetika.app.organization.OrganizationSection;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;

/** The dialogues on the page of an organization that was in them. */
@Component
@Order(10)
class DialoguesOfOrganization implements OrganizationSection {
  /** As many as a page holds well; organizations with more are few. */
  private static final int SHOWN = 50;

  private final OrganizationDialogues dialogues;

  DialoguesOfOrganization(OrganizationDialogues dialogues) {
    this.dialogues = dialogues;
  }

  @Override
  public Optional<Links> links(Collection<Long> ids, PageContext page) {
    List<Link> links = dialogues.newest(ids, SHOWN).stream().map(part -> link(part, page)).toList();
    return links.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Links("dialogues", page.t("dialogues.section.of-organization"), links, null));
  }

  private static Link link(OrganizationDialogues.Part part, PageContext page) {
    Language shown = part.line().title().shownIn(page.language());
    return new Link(
        page.href("/dialogues/" + part.line().number()),
        part.line().title().shown(page.language()),
        shown == page.language() ? null : shown,
        DialogueDates.words(part.line(), page)
            + page.t("dialogues.comma")
            + page.t("dialogues.role." + part.role().key()));
  }
}
