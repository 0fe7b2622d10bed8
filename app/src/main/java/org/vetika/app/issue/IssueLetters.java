package org.vetika.app.issue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.record.News;
import org.vetika.app.record.NewsText;
import org.vetika.app.record.Notice;
import org.vetika.app.web.Language;
import org.vetika.app.web.Messages;

/** The words of mails about issues: what was said, whole, who must act, and by when. */
@Component
class IssueLetters {
  private final JdbcClient database;
  private final Issues issues;
  private final Messages messages;

  IssueLetters(JdbcClient database, Issues issues, Messages messages) {
    this.database = database;
    this.issues = issues;
    this.messages = messages;
  }

  /** An entry as everybody may see it now. */
  Optional<News> news(String key) {
    return number(
            key,
            "select number from issue join issue_entry e on e.issue_id = issue.id where e.id = :id")
        .flatMap(number -> issues.detail(number, Viewer.EVERYBODY))
        .flatMap(detail -> entry(detail, key).map(entry -> news(detail, entry, key)));
  }

  /** The same for the parties, who see more. */
  Optional<Notice> notice(String key) {
    return number(
            key,
            "select number from issue join issue_entry e on e.issue_id = issue.id where e.id = :id")
        .flatMap(this::forParties)
        .flatMap(detail ->
            entry(detail, key)
                .map(entry ->
                    new Notice(
                        IssueNotices.ENTRY,
                        key,
                        entry.at(),
                        path(detail),
                        dueOn(detail),
                        texts(detail, entry))));
  }

  /** A reminder of a wait, as long as it is open. */
  Optional<Notice> waiting(String type, String key) {
    return number(
            key,
            """
            select number from issue join issue_wait w on w.issue_id = issue.id
            where w.id = :id and w.ended_on is null
            """)
        .flatMap(this::forParties)
        .map(detail ->
            new Notice(
                type,
                key,
                detail.issue().changedAt(),
                path(detail),
                dueOn(detail),
                Stream.of(Language.values()).map(each -> reminder(detail, type, each)).toList()));
  }

  private Optional<IssueDetail> forParties(String number) {
    return issues.detail(number, new Viewer(List.of(), null, true, null));
  }

  private Optional<String> number(String id, String sql) {
    return database
        .sql(sql)
        .param("id", Long.parseLong(id))
        .query((row, index) -> row.getString(1))
        .optional();
  }

  private static Optional<IssueEntry> entry(IssueDetail detail, String key) {
    return detail.entries().stream()
        .filter(each -> Long.toString(each.id()).equals(key))
        .findFirst();
  }

  private News news(IssueDetail detail, IssueEntry entry, String key) {
    IssueStanding now = detail.issue().now();
    return new News(
        IssueNotices.ENTRY,
        key,
        entry.at(),
        detail.issue().number(),
        "/issues/" + detail.issue().number() + "#entry-" + key,
        now.place() == null ? Set.of() : Set.of(now.place()),
        now.topic() == null ? Set.of() : Set.of(now.topic()),
        authorities(detail, entry),
        dueOn(detail),
        texts(detail, entry));
  }

  private static Set<Long> authorities(IssueDetail detail, IssueEntry entry) {
    var ids = new HashSet<Long>();
    Stream.of(detail.issue().now().authority(), entry.fromAuthority(), entry.toAuthority())
        .filter(Objects::nonNull)
        .map(detail::name)
        .filter(Objects::nonNull)
        .forEach(name -> ids.add(name.id()));
    return ids;
  }

  private static String path(IssueDetail detail) {
    return "/desk/issues/" + detail.issue().number();
  }

  private static java.time.@Nullable LocalDate dueOn(IssueDetail detail) {
    Wait waiting = detail.issue().waiting();
    return waiting == null ? null : waiting.dueOn();
  }

  private List<NewsText> texts(IssueDetail detail, IssueEntry entry) {
    return Stream.of(Language.values()).map(each -> text(detail, entry, each)).toList();
  }

  private NewsText text(IssueDetail detail, IssueEntry entry, Language language) {
    var lines = new ArrayList<String>();
    lines.add(
        messages.of(
            language,
            "issue-news.what." + entry.kind().key(),
            speaker(detail, entry, language),
            named(detail, entry.toAuthority(), language)));
    if (entry.decision() != null) {
      lines.add(messages.of(language, "issue-decision." + entry.decision().key()));
    }
    if (entry.position() != null) {
      lines.add(messages.of(language, "issue-position." + entry.position().key()));
    }
    lines.add(said(entry, language, false));
    lines.add(said(entry, language, true));
    lines.removeIf(String::isEmpty);
    return new NewsText(
        language,
        subject(detail, "issue-news.subject." + entry.kind().key(), language),
        String.join("\n\n", lines),
        whoMustAct(detail, language));
  }

  private NewsText reminder(IssueDetail detail, String type, Language language) {
    return new NewsText(
        language,
        subject(detail, "issue-news.subject." + type, language),
        messages.of(language, "issue-news.text." + type),
        whoMustAct(detail, language));
  }

  private String subject(IssueDetail detail, String key, Language language) {
    return detail.issue().number()
        + " "
        + messages.of(language, key)
        + ": "
        + detail.title().shown(language);
  }

  /**
   * The text, or what is asked or done, in the language of the reader when somebody translated it.
   */
  private static String said(IssueEntry entry, Language language, boolean action) {
    return entry.translations().stream()
        .filter(each -> each.language() == language && !each.removed())
        .reduce((earlier, later) -> later)
        .filter(each -> entry.language() != language)
        .map(each -> action ? each.action() : each.text())
        .orElse(action ? entry.action() : entry.text());
  }

  private String speaker(IssueDetail detail, IssueEntry entry, Language language) {
    OrganizationName name = detail.name(entry.organization());
    return name == null ? messages.of(language, "issue.person") : name.name(language);
  }

  private static String named(IssueDetail detail, @Nullable Long id, Language language) {
    OrganizationName name = detail.name(id);
    return name == null ? "" : name.name(language);
  }

  private @Nullable String whoMustAct(IssueDetail detail, Language language) {
    Wait waiting = detail.issue().waiting();
    if (waiting == null) {
      return null;
    }
    return switch (waiting.waitsFor()) {
      case AUTHORITY -> named(detail, detail.issue().now().authority(), language);
      case ASKER -> {
        OrganizationName asker = detail.name(detail.issue().asker());
        yield asker == null ? messages.of(language, "issue-side.asker") : asker.name(language);
      }
      case FACILITATOR, CLOCK, OTHER -> messages.of(language, "issue-side.facilitator");
    };
  }
}
