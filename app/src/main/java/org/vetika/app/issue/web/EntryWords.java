package org.vetika.app.issue.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vetika.app.attachment.AttachmentChip;
import org.vetika.app.issue.IssueDetail;
import org.vetika.app.issue.IssueEntry;
import org.vetika.app.issue.Side;
import org.vetika.app.issue.Visibility;
import org.vetika.app.issue.show.IssueDates;
import org.vetika.app.issue.web.Sentence.Part;
import org.vetika.app.issue.web.ThreadBlock.Fact;
import org.vetika.app.issue.web.ThreadBlock.Head;
import org.vetika.app.issue.web.ThreadBlock.Words;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Party;
import org.vetika.app.record.Removal;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;

/** Words that entries of all kinds have in common. */
final class EntryWords {
  private final IssueDetail detail;
  private final Map<Long, List<AttachmentChip>> files;
  private final PageContext page;
  private final Map<Long, IssueEntry> entries;
  private final Map<Long, List<IssueEntry>> corrections;

  EntryWords(IssueDetail detail, PageContext page) {
    this(detail, Map.of(), page);
  }

  EntryWords(IssueDetail detail, Map<Long, List<AttachmentChip>> files, PageContext page) {
    this.detail = detail;
    this.files = files;
    this.page = page;
    this.entries = detail.entries().stream().collect(Collectors.toMap(IssueEntry::id, e -> e));
    this.corrections =
        detail.entries().stream()
            .filter(entry -> entry.corrects() != null)
            .collect(Collectors.groupingBy(entry -> Objects.requireNonNull(entry.corrects())));
  }

  static String anchor(long entry) {
    return "entry-" + entry;
  }

  Head head(IssueEntry entry) {
    return new Head(
        anchor(entry.id()),
        IssueDates.day(entry.at()).toString(),
        IssueDates.words(entry.at(), page),
        entry.visibility() == Visibility.PARTIES
            && detail.issue().now().visibility() == Visibility.PUBLIC);
  }

  Words words(IssueEntry entry) {
    return new Words(
        Said.of(entry, page),
        entry.removed() ? removed(entry) : null,
        files.getOrDefault(entry.id(), List.of()));
  }

  /** Why, when and for whom a text is missing. */
  private String removed(IssueEntry entry) {
    String stub = IssueEntry.key(detail.issue().number(), entry.id());
    return detail.removals().stream()
        .filter(each -> each.entry().equals(stub))
        .reduce((earlier, later) -> later)
        .map(this::removed)
        .orElseGet(() -> page.t("issues.removed"));
  }

  private String removed(Removal removal) {
    return page.t(
        "issues.removed-by", removal.by(), IssueDates.words(removal.at(), page), removal.reason());
  }

  /** The colors of who speaks: those of their party, else those of the side they speak on. */
  String look(Side side, @Nullable Long organization) {
    OrganizationName name = detail.name(organization);
    return switch (side) {
      case AUTHORITY -> "gov";
      case ASKER, OTHER -> name != null && name.party() == Party.GOVERNMENT ? "gov" : "cso";
      case FACILITATOR, CLOCK -> "";
    };
  }

  static String icon(String look) {
    return look.equals("gov") ? "hall" : look.equals("cso") ? "people" : "info";
  }

  /** The organization that spoke and its person, or "a person". */
  Sentence speaker(IssueEntry entry) {
    OrganizationName name = detail.name(entry.organization());
    if (name == null) {
      return sentence("issues.by-one", part("issue.person"));
    }
    return entry.author().isEmpty()
        ? sentence("issues.by-one", Part.of(name, page))
        : sentence("issues.by-two", Part.of(name, page), Part.of(entry.author()));
  }

  /** The name of an organization with its page; "not on record" when it is unknown. */
  Part named(@Nullable Long organization) {
    OrganizationName name = detail.name(organization);
    return name == null ? part("issues.nobody") : Part.of(name, page);
  }

  /** Who raised the issue. */
  Part asker() {
    return detail.issue().asker() == null ? part("issue.person") : named(detail.issue().asker());
  }

  Part part(String key) {
    return Part.of(page.t(key));
  }

  Part day(java.time.LocalDate day) {
    return Part.of(page.date(day));
  }

  Sentence sentence(String key, Part... names) {
    return Sentence.of(page, key, names);
  }

  Fact fact(String key, String value) {
    return new Fact(page.t(key), List.of(Phrase.plain(value)), null);
  }

  /** A value in the language of the entry. */
  Fact fact(String key, IssueEntry entry, String value) {
    return new Fact(page.t(key), Said.paragraphs(value, entry.language(), page), null);
  }

  Fact fact(String key, OrganizationName name) {
    return new Fact(
        page.t(key), List.of(Phrase.of(name, page)), page.href("/organizations/" + name.number()));
  }

  /** "140 of 200"; nothing when nobody counted. */
  List<Fact> counts(IssueEntry entry) {
    return entry.done() == null || entry.total() == null
        ? List.of()
        : List.of(fact("issues.fact.done", page.t("issues.done-of", entry.done(), entry.total())));
  }

  /** What an entry corrects, and what corrects it. */
  List<Sentence> notes(IssueEntry entry) {
    var notes = new ArrayList<Sentence>();
    IssueEntry corrected = entry.corrects() == null ? null : entries.get(entry.corrects());
    if (corrected != null) {
      notes.add(sentence("issues.corrects", link(corrected)));
    }
    corrections
        .getOrDefault(entry.id(), List.of())
        .forEach(each -> notes.add(sentence("issues.corrected-by", link(each))));
    IssueEntry milestone = entry.milestone() == null ? null : entries.get(entry.milestone());
    if (milestone != null) {
      notes.add(sentence("issues.of-milestone", link(milestone)));
    }
    return List.copyOf(notes);
  }

  /** The day of another entry of the thread, leading to it. */
  Part link(IssueEntry entry) {
    return new Part(IssueDates.words(entry.at(), page), null, "#" + anchor(entry.id()), false);
  }

  PageContext page() {
    return page;
  }

  IssueDetail detail() {
    return detail;
  }
}
