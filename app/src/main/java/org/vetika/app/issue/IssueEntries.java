package org.vetika.app.issue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.record.PublicEntries;
import org.vetika.app.record.PublicEntry;
import org.vetika.app.web.Language;

/** Issues as public entries; the key is the number. */
@Component
class IssueEntries implements PublicEntries {
  static final String TYPE = Issues.ENTRY_TYPE;
  private static final ZoneId CAMBODIA = ZoneId.of("Asia/Phnom_Penh");

  private final JdbcClient database;
  private final Issues issues;

  IssueEntries(JdbcClient database, Issues issues) {
    this.database = database;
    this.issues = issues;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Optional<PublicEntry> find(String key) {
    return issues
        .detail(key, Viewer.EVERYBODY)
        .filter(detail -> detail.issue().state() != IssueState.MERGED)
        .map(IssueEntries::entry);
  }

  @Override
  public List<PublicEntry> page(String afterKey, int size) {
    return database
        .sql(
            """
            select number from issue
            where number collate "C" > :after and visibility = 'public' and state <> 'merged'
            order by number collate "C" limit :size
            """)
        .param("after", afterKey)
        .param("size", size)
        .query((row, index) -> row.getString(1))
        .list()
        .stream()
        .map(this::find)
        .flatMap(Optional::stream)
        .toList();
  }

  private static PublicEntry entry(IssueDetail detail) {
    Issue issue = detail.issue();
    return PublicEntry.about(
        TYPE,
        issue.number(),
        "/issues/" + issue.number(),
        LocalDate.ofInstant(issue.raisedAt(), CAMBODIA),
        issue.now().place(),
        issue.now().topic(),
        texts(detail));
  }

  /** The whole thread, each entry in the languages in which it was written. */
  private static List<PublicEntry.Text> texts(IssueDetail detail) {
    var texts = new ArrayList<PublicEntry.Text>();
    for (Language language : Language.values()) {
      var lines = new ArrayList<String>();
      for (IssueEntry entry : detail.entries()) {
        if (entry.language() == language) {
          lines.add(entry.text());
          lines.add(entry.action());
        }
        entry.translations().stream()
            .filter(each -> each.language() == language && !each.removed())
            .forEach(each -> {
              lines.add(each.text());
              lines.add(each.action());
            });
      }
      lines.removeIf(String::isEmpty);
      String title = detail.title().in(language);
      if (!lines.isEmpty() || title != null) {
        texts.add(
            new PublicEntry.Text(
                language,
                detail.issue().number()
                    + " · "
                    + Objects.requireNonNullElse(title, detail.title().shown(language)),
                String.join("\n", lines)));
      }
    }
    return List.copyOf(texts);
  }
}
