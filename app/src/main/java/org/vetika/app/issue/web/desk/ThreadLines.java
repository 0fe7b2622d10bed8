package org.vetika.app.issue.web.desk;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vetika.app.attachment.AttachmentChip;
import org.vetika.app.attachment.ListedFile;
import org.vetika.app.issue.EntryKind;
import org.vetika.app.issue.IssueDetail;
import org.vetika.app.issue.IssueEntry;
import org.vetika.app.issue.Side;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Party;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;

/** Words the entries of a thread for the desk. */
final class ThreadLines {
  private static final ZoneId CAMBODIA = ZoneId.of("Asia/Phnom_Penh");
  private static final int SHORT = 80;

  private final PageContext page;
  private final IssueDetail detail;
  private final Map<Long, List<ListedFile>> files;

  ThreadLines(PageContext page, Desks.Desk desk) {
    this.page = page;
    this.detail = desk.detail();
    this.files = desk.files();
  }

  ThreadEntry of(IssueEntry entry, Function<IssueEntry, List<ThreadEntry.Link>> actions) {
    OrganizationName name = detail.name(entry.organization());
    return new ThreadEntry(
        entry.id(),
        (party(entry) + (official(entry) ? " official" : "")).strip(),
        icon(entry),
        page.t("issue-desk.entry." + entry.kind().key()),
        who(entry),
        name == null ? null : ThreadEntry.lang(page, name),
        role(entry),
        page.date(LocalDate.ofInstant(entry.at(), CAMBODIA)),
        entry.language().tag(),
        lines(entry.text()),
        facts(entry),
        AttachmentChip.of(files.getOrDefault(entry.id(), List.of()), page),
        removed(entry),
        entry.corrects() == null ? 0 : entry.corrects(),
        translation(entry),
        actions.apply(entry));
  }

  /** What an entry is about, in one line. */
  static String firstLine(IssueEntry entry) {
    String text =
        (entry.action().isEmpty() ? entry.text() : entry.action()).lines().findFirst().orElse("");
    return text.length() > SHORT ? text.substring(0, SHORT) + "…" : text;
  }

  static List<String> lines(String text) {
    return Arrays.stream(text.split("\n+"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** Colors follow the side in the issue, not who somebody is elsewhere. */
  private String party(IssueEntry entry) {
    OrganizationName name = detail.name(entry.organization());
    return switch (entry.side()) {
      case AUTHORITY -> "gov";
      case ASKER -> name != null && name.party() == Party.GOVERNMENT ? "gov" : "cso";
      case FACILITATOR, CLOCK -> "";
      case OTHER -> name != null && name.party() == Party.GOVERNMENT ? "gov" : "cso";
    };
  }

  /** An answer and what is replied to it stand in the same frame, at the same size. */
  private static boolean official(IssueEntry entry) {
    return (entry.kind() == EntryKind.ANSWERED || entry.kind() == EntryKind.REPLIED)
        && (entry.side() == Side.ASKER || entry.side() == Side.AUTHORITY);
  }

  private static String icon(IssueEntry entry) {
    return switch (entry.side()) {
      case AUTHORITY -> "hall";
      case ASKER, OTHER -> "people";
      case FACILITATOR -> "handshake";
      case CLOCK -> "clock";
    };
  }

  private String who(IssueEntry entry) {
    OrganizationName name = detail.name(entry.organization());
    if (name != null) {
      return name.name(page.language());
    }
    return entry.side() == Side.ASKER || entry.side() == Side.OTHER ? page.t("issue.person") : "";
  }

  private String role(IssueEntry entry) {
    String side = page.t("issue-side." + entry.side().key());
    return entry.author().isEmpty() ? side : entry.author() + " · " + side;
  }

  private List<ThreadEntry.Fact> facts(IssueEntry entry) {
    var facts = new ArrayList<ThreadEntry.Fact>();
    String own = entry.language() == page.language() ? null : entry.language().tag();
    if (entry.decision() != null) {
      facts.add(fact("decision", page.t("issue-decision." + entry.decision().key()), null));
    }
    if (entry.position() != null) {
      facts.add(fact("position", page.t("issue-position." + entry.position().key()), null));
    }
    add(facts, action(entry.kind()), entry.action(), own);
    add(facts, entry.kind() == EntryKind.RAISED ? "told" : "responsible", entry.responsible(), own);
    add(facts, "promised", day(entry.promisedOn()), null);
    add(facts, "ground", entry.legalGround(), own);
    add(facts, "letter", entry.letter(), own);
    if (entry.done() != null && entry.total() != null) {
      facts.add(fact("count", page.t("issue-desk.of", entry.done(), entry.total()), null));
    }
    OrganizationName to = detail.name(entry.toAuthority());
    if (to != null) {
      facts.add(ThreadEntry.named(page, "to", to));
    }
    add(facts, "due", day(entry.dueOn()), null);
    add(facts, "on", day(entry.onDay()), null);
    add(facts, "to-day", day(entry.untilDay()), null);
    add(facts, "other", entry.otherIssue(), null);
    return List.copyOf(facts);
  }

  private static String action(EntryKind kind) {
    return kind == EntryKind.ANSWERED || kind == EntryKind.MILESTONE ? "what" : "asked";
  }

  private void add(
      List<ThreadEntry.Fact> facts, String key, @Nullable String value, @Nullable String lang) {
    if (value != null && !value.isEmpty()) {
      facts.add(fact(key, value, lang));
    }
  }

  private ThreadEntry.Fact fact(String key, String value, @Nullable String lang) {
    return new ThreadEntry.Fact(page.t("issue-desk.fact." + key), value, lang);
  }

  private @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : page.date(day);
  }

  private @Nullable String removed(IssueEntry entry) {
    if (!entry.removed()) {
      return null;
    }
    String stub = IssueEntry.key(detail.issue().number(), entry.id());
    return detail.removals().stream()
        .filter(removal -> removal.entry().equals(stub))
        .findFirst()
        .map(removal ->
            page.t(
                "issue-desk.removed.by",
                removal.by(),
                page.date(LocalDate.ofInstant(removal.at(), CAMBODIA)),
                removal.reason()))
        .orElse(page.t("issue-desk.removed"));
  }

  /** The newest translation that is still there. */
  private ThreadEntry.@Nullable Other translation(IssueEntry entry) {
    Language other = entry.language().other();
    return entry.translations().reversed().stream()
        .filter(each -> each.language() == other && !each.removed())
        .findFirst()
        .map(each -> {
          var lines = new ArrayList<>(lines(each.text()));
          lines.addAll(lines(each.action()));
          return new ThreadEntry.Other(
              other.tag(),
              each.title(),
              lines,
              page.t(
                  "issue-desk.translated." + each.madeBy(),
                  each.maker(),
                  page.date(LocalDate.ofInstant(each.madeAt(), CAMBODIA))));
        })
        .orElse(null);
  }
}
