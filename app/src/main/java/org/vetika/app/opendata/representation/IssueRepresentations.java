package org.vetika.app.opendata.representation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.attachment.FileViewer;
import org.vetika.app.attachment.ListedFile;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.issue.EntryFiles;
import org.vetika.app.issue.Issue;
import org.vetika.app.issue.IssueDetail;
import org.vetika.app.issue.IssueEntry;
import org.vetika.app.issue.IssueLine;
import org.vetika.app.issue.Visibility;
import org.vetika.app.issue.Wait;
import org.vetika.app.opendata.representation.IssueDetailRepresentation.RemovedText;
import org.vetika.app.opendata.representation.IssueEntryRepresentation.AnswerRepresentation;
import org.vetika.app.opendata.representation.IssueEntryRepresentation.TranslationRepresentation;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.record.Removal;
import org.vetika.app.topic.Topic;

/** Represents issues that everybody may see; hand it what was read for everybody, nothing else. */
@Component
public class IssueRepresentations {
  private final References references;
  private final EntryFiles files;
  private final Attached attached;
  private final Clock clock;

  IssueRepresentations(References references, EntryFiles files, Attached attached, Clock clock) {
    this.references = references;
    this.files = files;
    this.attached = attached;
    this.clock = clock;
  }

  public IssueRepresentation of(IssueLine line, @Nullable Place place, @Nullable Topic topic) {
    Issue issue = line.issue();
    return new IssueRepresentation(
        issue.number(),
        url(issue),
        issue.state().key(),
        References.text(line.title()),
        issue.language().tag(),
        issue.origin().key(),
        issue.dialogue(),
        issue.result(),
        place == null ? null : references.place(place),
        topic == null ? null : references.topic(topic),
        organization(line.asker()),
        organization(line.authority()),
        day(issue.now().promisedOn()),
        issue.now().partly(),
        issue.now().weight(),
        issue.raisedAt(),
        issue.changedAt(),
        issue.endedAt(),
        issue.illustration(),
        issue.waiting() == null ? null : waiting(issue.waiting()));
  }

  /** The whole thread, as everybody sees it. */
  public IssueDetailRepresentation detail(
      IssueDetail detail, @Nullable Place place, @Nullable Topic topic) {
    var line =
        new IssueLine(
            detail.issue(),
            detail.title(),
            detail.name(detail.issue().asker()),
            detail.name(detail.issue().now().authority()));
    return new IssueDetailRepresentation(
        references.license(),
        of(line, place, topic),
        detail.mergedInto(),
        entries(detail),
        removals(detail));
  }

  /** The entries that everybody sees, oldest first. */
  public List<IssueEntryRepresentation> entries(IssueDetail detail) {
    List<IssueEntry> shown = shown(detail);
    Map<Long, List<ListedFile>> given =
        files.of(detail.issue().number(), shown, FileViewer.EVERYBODY);
    return shown.stream()
        .map(entry -> entry(entry, detail, given.getOrDefault(entry.id(), List.of())))
        .toList();
  }

  private static List<IssueEntry> shown(IssueDetail detail) {
    return detail.issue().now().visibility() == Visibility.PUBLIC
        ? detail.entries().stream()
            .filter(entry -> entry.visibility() == Visibility.PUBLIC)
            .toList()
        : List.of();
  }

  private IssueEntryRepresentation entry(
      IssueEntry entry, IssueDetail detail, List<ListedFile> given) {
    return new IssueEntryRepresentation(
        entry.id(),
        url(detail.issue()) + "#entry-" + entry.id(),
        entry.kind().key(),
        entry.at(),
        entry.side().key(),
        organization(detail.name(entry.organization())),
        blankIsNull(entry.author()),
        entry.language().tag(),
        entry.text(),
        blankIsNull(entry.action()),
        entry.removed(),
        entry.corrects(),
        entry.decision() == null
            ? null
            : new AnswerRepresentation(entry.decision().key(), entry.legalGround(), entry.letter()),
        organization(detail.name(entry.fromAuthority())),
        organization(detail.name(entry.toAuthority())),
        day(entry.promisedOn()),
        day(entry.dueOn()),
        entry.position() == null ? null : entry.position().key(),
        entry.done(),
        entry.total(),
        day(entry.onDay()),
        day(entry.untilDay()),
        entry.responsible(),
        entry.otherIssue(),
        entry.milestone(),
        given.stream().flatMap(file -> attached.of(file.attachment()).stream()).toList(),
        entry.translations().stream().map(IssueRepresentations::translation).toList());
  }

  private static TranslationRepresentation translation(IssueEntry.Translation translation) {
    return new TranslationRepresentation(
        translation.language().tag(),
        translation.title(),
        translation.text(),
        blankIsNull(translation.action()),
        translation.removed(),
        translation.madeBy(),
        translation.maker(),
        translation.madeAt());
  }

  /** Stubs of entries that are not shown would tell of them. */
  private static List<RemovedText> removals(IssueDetail detail) {
    Set<String> shown =
        shown(detail).stream().map(entry -> Long.toString(entry.id())).collect(Collectors.toSet());
    return detail.removals().stream()
        .filter(each -> isShown(each, shown))
        .map(each -> new RemovedText(each.entry(), each.reason(), each.by(), each.at()))
        .toList();
  }

  /** {@code I2026-0001/entries/12}, what is below it, or the issue itself. */
  private static boolean isShown(Removal removal, Set<String> shown) {
    String[] parts = removal.entry().split("/");
    return parts.length < 3 || !parts[1].equals("entries") || shown.contains(parts[2]);
  }

  private IssueRepresentation.Waiting waiting(Wait wait) {
    return new IssueRepresentation.Waiting(
        wait.waitsFor().key(),
        wait.awaited().key(),
        wait.beganOn().toString(),
        wait.dueOn().toString(),
        wait.firstDueOn().toString(),
        wait.overdue(LocalDate.now(clock)),
        wait.rule(),
        wait.provisional(),
        day(wait.pausedSince()));
  }

  private String url(Issue issue) {
    return references.url("/issues/" + issue.number());
  }

  private @Nullable OrganizationReference organization(@Nullable OrganizationName name) {
    return name == null ? null : references.organization(name);
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static @Nullable String blankIsNull(String text) {
    return text.isBlank() ? null : text;
  }
}
