package org.vetika.app.issue.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.issue.EntryKind;
import org.vetika.app.issue.Issue;
import org.vetika.app.issue.IssueEntry;
import org.vetika.app.issue.Side;
import org.vetika.app.issue.web.ThreadBlock.Fact;
import org.vetika.app.issue.web.ThreadBlock.Post;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.web.PageContext;

/** Entries in which somebody speaks. */
final class EntryPosts {
  private final EntryWords words;
  private final PageContext page;
  private boolean answered;

  EntryPosts(EntryWords words) {
    this.words = words;
    this.page = words.page();
  }

  /** The first entry; who raised it may not be who entered it. */
  Post raised(IssueEntry entry) {
    Issue issue = words.detail().issue();
    String look = words.look(Side.ASKER, issue.asker());
    return new Post(
        words.head(entry),
        look,
        false,
        issue.asker() == null ? "person" : EntryWords.icon(look),
        page.t("issues.raised"),
        words.sentence("issues.by-one", words.asker()),
        enteredBy(entry, issue),
        words.words(entry),
        asked(entry, "issues.fact.asked"),
        words.notes(entry));
  }

  private String enteredBy(IssueEntry entry, Issue issue) {
    OrganizationName by = words.detail().name(entry.organization());
    String who = by == null ? "" : by.name(page.language());
    return switch (issue.origin()) {
      case ASSISTED ->
          page.t("issues.entered-for", who, entry.responsible() == null ? "" : entry.responsible());
      case FLOOR, RESULT -> page.t("issues.entered-at." + issue.origin().key(), who);
      case ORGANIZATION, PERSON -> page.t("issue-origin." + issue.origin().key());
    };
  }

  Post answered(IssueEntry entry) {
    String heading = page.t(answered ? "issues.answered-anew" : "issues.answered");
    answered = true;
    var facts = new ArrayList<Fact>();
    if (entry.decision() != null) {
      facts.add(
          words.fact("issues.fact.decision", page.t("issue-decision." + entry.decision().key())));
    }
    facts.addAll(asked(entry, "issues.fact.will-be-done"));
    add(facts, "issues.fact.responsible", entry, entry.responsible());
    if (entry.promisedOn() != null) {
      facts.add(words.fact("issues.fact.by-when", page.date(entry.promisedOn())));
    }
    add(facts, "issues.fact.legal-ground", entry, entry.legalGround());
    add(facts, "issues.fact.letter", entry, entry.letter());
    return post(entry, true, heading, facts);
  }

  /** An authority is not competent and names who is. */
  Post notCompetent(IssueEntry entry) {
    var facts = new ArrayList<Fact>();
    if (entry.decision() != null) {
      facts.add(
          words.fact("issues.fact.decision", page.t("issue-decision." + entry.decision().key())));
    }
    OrganizationName to = words.detail().name(entry.toAuthority());
    if (to != null) {
      facts.add(words.fact("issues.fact.competent", to));
    }
    if (entry.dueOn() != null) {
      facts.add(words.fact("issues.fact.new-answer-by", page.date(entry.dueOn())));
    }
    add(facts, "issues.fact.legal-ground", entry, entry.legalGround());
    add(facts, "issues.fact.letter", entry, entry.letter());
    return post(entry, true, page.t("issues.answered"), facts);
  }

  /** Whatever else one side says: the same frame for both. */
  Post said(IssueEntry entry) {
    var facts = new ArrayList<>(asked(entry, label(entry)));
    facts.addAll(words.counts(entry));
    if (entry.onDay() != null && entry.kind() == EntryKind.VISITED) {
      facts.add(words.fact("issues.fact.visited-on", page.date(entry.onDay())));
    }
    if (entry.dueOn() != null && entry.kind() == EntryKind.MILESTONE) {
      facts.add(words.fact("issues.fact.by-when", page.date(entry.dueOn())));
    }
    if (entry.promisedOn() != null) {
      facts.add(words.fact("issues.fact.by-when", page.date(entry.promisedOn())));
    }
    boolean official = entry.side() == Side.ASKER || entry.side() == Side.AUTHORITY;
    return post(entry, official, heading(entry), facts);
  }

  private String heading(IssueEntry entry) {
    return switch (entry.kind()) {
      case REPLIED -> page.t("issues.replied." + entry.side().key());
      case RESUBMITTED -> page.t("issues.resubmitted");
      case VISITED -> page.t("issues.visited");
      case MILESTONE -> page.t("issues.milestone");
      case PROGRESS -> page.t("issues.progress");
      case CORRECTED -> page.t("issues.correction");
      default -> page.t("issues.joined");
    };
  }

  private static String label(IssueEntry entry) {
    return entry.kind() == EntryKind.MILESTONE || entry.side() == Side.AUTHORITY
        ? "issues.fact.will-be-done"
        : "issues.fact.asked";
  }

  private Post post(IssueEntry entry, boolean official, String heading, List<Fact> facts) {
    String look = words.look(entry.side(), entry.organization());
    return new Post(
        words.head(entry),
        look,
        official,
        EntryWords.icon(look),
        heading,
        words.speaker(entry),
        "",
        words.words(entry),
        List.copyOf(facts),
        words.notes(entry));
  }

  private List<Fact> asked(IssueEntry entry, String label) {
    return entry.removed() || entry.action().isEmpty()
        ? List.of()
        : List.of(words.fact(label, entry, entry.action()));
  }

  private void add(List<Fact> facts, String label, IssueEntry entry, @Nullable String value) {
    if (value != null && !entry.removed()) {
      facts.add(words.fact(label, entry, value));
    }
  }
}
