package org.vetika.app.issue.web;

import org.vetika.app.issue.EntryKind;
import org.vetika.app.issue.IssueEntry;
import org.vetika.app.issue.Side;
import org.vetika.app.issue.web.Sentence.Part;
import org.vetika.app.issue.web.ThreadBlock.Line;

/** Steps of the procedure, each a sentence with its reason. */
final class EntryLines {
  private final EntryWords words;

  EntryLines(EntryWords words) {
    this.words = words;
  }

  Line of(IssueEntry entry) {
    return new Line(words.head(entry), icon(entry.kind()), sentence(entry), words.words(entry));
  }

  private Sentence sentence(IssueEntry entry) {
    return switch (entry.kind()) {
      case ACCEPTED ->
          words.sentence(
              entry.side() == Side.FACILITATOR
                  ? "issues.line.accepted"
                  : "issues.line.accepted-by-rule",
              words.named(entry.toAuthority()),
              due(entry),
              actor(entry));
      case REFERRED ->
          words.sentence(
              "issues.line.referred", actor(entry), words.named(entry.toAuthority()), due(entry));
      case ESCALATED ->
          words.sentence(
              "issues.line.escalated",
              words.named(entry.fromAuthority()),
              words.named(entry.toAuthority()),
              due(entry));
      case MOVED ->
          entry.toAuthority() == null
              ? words.sentence("issues.line.unrouted", words.named(entry.fromAuthority()))
              : words.sentence(
                  "issues.line.moved",
                  words.named(entry.fromAuthority()),
                  words.named(entry.toAuthority()));
      case RESUMED, EXTENDED ->
          words.sentence("issues.line." + entry.kind().key(), actor(entry), due(entry));
      case RETURNED -> words.sentence("issues.line.returned", actor(entry), due(entry));
      case MERGED, JOINED -> withOther(entry);
      case WITHDRAWN -> words.sentence("issues.line.withdrawn", words.asker());
      default -> words.sentence("issues.line." + entry.kind().key(), actor(entry));
    };
  }

  /** Merged into another, or joined by another; the other one is named when everybody sees it. */
  private Sentence withOther(IssueEntry entry) {
    String other = entry.otherIssue();
    if (entry.kind() == EntryKind.JOINED && other == null && entry.side() != Side.FACILITATOR) {
      return words.sentence("issues.line.joined", actor(entry));
    }
    Part issue =
        other == null
            ? words.part("issues.another")
            : new Part(other, null, words.page().href("/issues/" + other), true);
    return words.sentence(
        entry.kind() == EntryKind.MERGED ? "issues.line.merged" : "issues.line.joined-by-merging",
        issue,
        actor(entry));
  }

  private Part actor(IssueEntry entry) {
    return switch (entry.side()) {
      case CLOCK -> words.part("issues.the-rules");
      case ASKER, AUTHORITY, FACILITATOR, OTHER ->
          entry.organization() == null
              ? words.part("issue.person")
              : words.named(entry.organization());
    };
  }

  private Part due(IssueEntry entry) {
    return entry.dueOn() == null ? words.part("issues.no-date") : words.day(entry.dueOn());
  }

  private static String icon(EntryKind kind) {
    return switch (kind) {
      case ESCALATED -> "up";
      case RETURNED -> "back";
      case PAUSED, RESUMED, EXTENDED -> "clock";
      case SETTLED, SETTLED_ON_THE_SPOT -> "seal";
      case LEFT_UNVERIFIED -> "chat";
      case WITHDRAWN -> "close";
      case MERGED, JOINED -> "merge";
      default -> "fwd";
    };
  }
}
