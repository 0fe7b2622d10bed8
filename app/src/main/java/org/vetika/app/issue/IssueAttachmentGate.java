package org.vetika.app.issue;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.attachment.AttachmentGate;
import org.vetika.app.attachment.Attachments;
import org.vetika.app.attachment.FileViewer;
import org.vetika.app.attachment.Seen;
import org.vetika.app.web.Visitor;

/**
 * Files of issues are seen by who sees the entry they belong to: the originals by its parties and
 * the facilitators, the clean copies by everybody once the entry is public, those of drafts by
 * nobody.
 */
@Component
class IssueAttachmentGate implements AttachmentGate {
  private static final Pattern ENTRY =
      Pattern.compile("(I[0-9]{4}-[0-9]{4,6})/entries/([0-9]{1,18})");

  private final JdbcClient database;

  IssueAttachmentGate(JdbcClient database) {
    this.database = database;
  }

  @Override
  public boolean handles(String owner) {
    return ENTRY.matcher(owner).matches() || owner.startsWith(Attachments.DRAFT + "issue-");
  }

  @Override
  public Map<String, Seen> seen(Collection<String> owners, FileViewer viewer) {
    List<Long> entries = owners.stream().flatMap(owner -> entry(owner).stream()).toList();
    if (entries.isEmpty()) {
      return Map.of();
    }
    var seen = new HashMap<String, Seen>();
    viewer(viewer)
        .bind(
            database
                .sql(
                    "select issue.number, entry.id, "
                        + Viewer.PUBLIC_ENTRY
                        + ", "
                        + Viewer.IS_PARTY
                        + """
                        from issue_entry entry join issue on issue.id = entry.issue_id
                        where entry.id in (:entries)
                        """)
                .param("entries", entries))
        .query(row -> {
          seen.put(
              IssueEntry.key(row.getString(1), row.getLong(2)),
              seen(row.getBoolean(3), row.getBoolean(4)));
        });
    return seen;
  }

  private static Optional<Long> entry(String owner) {
    Matcher entry = ENTRY.matcher(owner);
    return entry.matches() ? Optional.of(Long.valueOf(entry.group(2))) : Optional.empty();
  }

  /** Files are seen by the same condition as everything else. */
  private static Viewer viewer(FileViewer viewer) {
    return switch (viewer) {
      case FileViewer.Everybody everybody -> Viewer.EVERYBODY;
      case FileViewer.Person(Visitor visitor) -> Viewer.of(visitor);
      case FileViewer.Holder(byte[] receiptHash) -> Viewer.holding(receiptHash);
    };
  }

  private static Seen seen(boolean everybody, boolean party) {
    return party ? Seen.ORIGINAL : everybody ? Seen.CLEAN_COPY : Seen.NOTHING;
  }
}
