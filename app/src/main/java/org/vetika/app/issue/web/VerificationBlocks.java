package org.vetika.app.issue.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vetika.app.issue.IssueEntry;
import org.vetika.app.issue.Position;
import org.vetika.app.issue.Side;
import org.vetika.app.issue.show.IssueDates;
import org.vetika.app.issue.web.ThreadBlock.Column;
import org.vetika.app.issue.web.ThreadBlock.Fact;
import org.vetika.app.issue.web.ThreadBlock.Words;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Tag;

/** What the two sides state, in two equal columns. */
final class VerificationBlocks {
  private static final Words SILENT = new Words(List.of(), null, List.of());

  private final EntryWords words;
  private final PageContext page;

  VerificationBlocks(EntryWords words) {
    this.words = words;
    this.page = words.page();
  }

  /**
   * @param now what was stated here, by one side or by both
   * @param before what each side stated earlier about the same answer
   */
  ThreadBlock.Verification block(Map<Side, IssueEntry> now, Map<Side, IssueEntry> before) {
    IssueEntry latest =
        now.values().stream().max(Comparator.comparingLong(IssueEntry::id)).orElseThrow();
    String day = IssueDates.words(latest.at(), page);
    boolean joint = now.size() == 2;
    return new ThreadBlock.Verification(
        joint
            ? page.t("issues.verification.joint", day)
            : page.t("issues.verification.of-" + latest.side().key(), day),
        "verification-" + latest.id(),
        Stream.of(Side.AUTHORITY, Side.ASKER)
            .map(side -> now.getOrDefault(side, before.get(side)))
            .map(entry -> entry == null ? Position.CONTESTS : entry.position())
            .reduce((one, other) -> one == other ? one : Position.CONTESTS)
            .filter(position -> position != Position.CONTESTS)
            .isPresent(),
        Stream.of(Side.AUTHORITY, Side.ASKER)
            .map(side -> column(side, now.get(side), before.get(side)))
            .toList());
  }

  private Column column(Side side, @Nullable IssueEntry now, @Nullable IssueEntry before) {
    IssueEntry entry = now == null ? before : now;
    String look = words.look(side, entry == null ? null : entry.organization());
    if (entry == null) {
      return new Column(look, name(side), null, null, SILENT, List.of(), null);
    }
    Tag position = tag(entry);
    return now == null
        ? new Column(
            look,
            words.speaker(entry),
            null,
            position,
            SILENT,
            List.of(),
            words.sentence("issues.verification.earlier", words.link(entry)))
        : new Column(
            look,
            words.speaker(entry),
            words.head(entry),
            position,
            words.words(entry),
            facts(entry),
            null);
  }

  private Sentence name(Side side) {
    return words.sentence(
        "issues.by-one",
        side == Side.ASKER ? words.asker() : words.named(words.detail().issue().now().authority()));
  }

  private List<Fact> facts(IssueEntry entry) {
    var facts = new ArrayList<>(words.counts(entry));
    if (!entry.action().isEmpty()) {
      facts.add(words.fact("issues.fact.asked", entry, entry.action()));
    }
    if (entry.promisedOn() != null) {
      facts.add(words.fact("issues.fact.rest-by", page.date(entry.promisedOn())));
    }
    if (entry.toAuthority() != null && entry.dueOn() != null) {
      facts.add(words.fact("issues.fact.new-answer-by", page.date(entry.dueOn())));
    }
    return List.copyOf(facts);
  }

  private @Nullable Tag tag(IssueEntry entry) {
    Position position = entry.position();
    if (position == null) {
      return null;
    }
    String text = page.t("issue-position." + position.key());
    return switch (position) {
      case CONFIRMS -> new Tag("done", "check", text);
      case IN_PART -> new Tag("wait", "split", text);
      case CONTESTS -> new Tag("late", "close", text);
    };
  }
}
