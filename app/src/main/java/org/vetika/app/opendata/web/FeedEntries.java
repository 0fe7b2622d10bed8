package org.vetika.app.opendata.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.DialogueLine;
import org.vetika.app.dialogue.ResultEntry;
import org.vetika.app.dialogue.TextPair;
import org.vetika.app.issue.Issue;
import org.vetika.app.opendata.Addresses;
import org.vetika.app.opendata.format.AtomFeed;
import org.vetika.app.opendata.list.IssueItem;
import org.vetika.app.opendata.list.Selection;
import org.vetika.app.opendata.representation.KnownDate;
import org.vetika.app.organization.ChangedOrganizations;
import org.vetika.app.organization.OrganizationSummary;
import org.vetika.app.search.Hit;
import org.vetika.app.search.Segment;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;

/** Makes entries of feeds. */
@Component
class FeedEntries {
  private static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");

  private final Addresses addresses;
  private final ChangedOrganizations changes;

  FeedEntries(Addresses addresses, ChangedOrganizations changes) {
    this.addresses = addresses;
    this.changes = changes;
  }

  AtomFeed.Entry of(DialogueLine line, PageContext page) {
    String path = "/dialogues/" + line.number();
    String when = KnownDate.of(line.startsOn(), line.datePrecision());
    return new AtomFeed.Entry(
        addresses.page(path),
        addresses.page(page.language(), path),
        line.title().shown(page.language()),
        line.title().shownIn(page.language()).tag(),
        page.t("data.feed.dialogue", line.number(), when, String.valueOf(line.resultCount())),
        null,
        line.changedAt(),
        List.of(line.kind().key(), line.status().key()));
  }

  AtomFeed.Entry of(ResultEntry entry, PageContext page) {
    Language language = page.language();
    String path = "/dialogues/" + entry.dialogueNumber() + "/results/" + entry.result().number();
    Instant changed =
        entry.result().corrections().stream()
            .map(correction -> correction.at())
            .max(Comparator.naturalOrder())
            .orElse(entry.publishedAt());
    return new AtomFeed.Entry(
        addresses.page(path),
        addresses.page(language, path),
        entry.dialogueNumber() + " / " + entry.result().number(),
        entry.result().shownIn(language).tag(),
        entry.result().shown(language),
        entry.publishedAt(),
        changed,
        List.of(entry.result().kind().key()));
  }

  /** Updated when something was added to the issue; published when it was raised. */
  AtomFeed.Entry of(IssueItem item, PageContext page) {
    Issue issue = item.line().issue();
    String path = "/issues/" + issue.number();
    TextPair title = item.line().title();
    return new AtomFeed.Entry(
        addresses.page(path),
        addresses.page(page.language(), path),
        title.isEmpty() ? issue.number() : issue.number() + " · " + title.shown(page.language()),
        title.shownIn(page.language()).tag(),
        page.t("issue-state." + issue.state().key()),
        issue.raisedAt(),
        issue.changedAt(),
        List.of(issue.state().key()));
  }

  AtomFeed.Entry of(Hit hit, PageContext page) {
    LocalDate date = Objects.requireNonNull(hit.date());
    return new AtomFeed.Entry(
        addresses.page(hit.path()),
        addresses.page(page.language(), hit.path()),
        text(hit.title()),
        hit.titleLanguage().tag(),
        text(hit.excerpt()),
        null,
        date.atStartOfDay(ZONE).toInstant(),
        List.of(hit.type()));
  }

  /** The organizations that changed last, which the directory, kept by name, does not say. */
  List<AtomFeed.Entry> lastChanged(
      Selection<OrganizationSummary> selection, int most, PageContext page) {
    var all = new ArrayList<OrganizationSummary>();
    selection.each(all::add);
    Map<Long, Instant> changed =
        changes.changedAt(all.stream().map(OrganizationSummary::id).toList());
    return all.stream()
        .filter(each -> changed.containsKey(each.id()))
        .map(each -> entry(each, Objects.requireNonNull(changed.get(each.id())), page))
        .sorted(Comparator.comparing(AtomFeed.Entry::updated).reversed())
        .limit(most)
        .toList();
  }

  private AtomFeed.Entry entry(OrganizationSummary organization, Instant at, PageContext page) {
    Language language = page.language();
    String path = "/organizations/" + organization.number();
    boolean own = organization.name().namedIn(language);
    return new AtomFeed.Entry(
        addresses.page(path),
        addresses.page(language, path),
        organization.name().name(language),
        (own ? language : language.other()).tag(),
        "",
        null,
        at,
        List.of(organization.kind().key()));
  }

  private static String text(List<Segment> segments) {
    return segments.stream().map(Segment::text).collect(Collectors.joining());
  }
}
