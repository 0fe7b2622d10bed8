package org.vetika.app.issue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.attachment.AttachmentGate;
import org.vetika.app.attachment.Attachments;
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
      Pattern.compile("(I[0-9]{4}-[0-9]{4,6})/entry/([0-9]{1,18})");

  private final JdbcClient database;

  IssueAttachmentGate(JdbcClient database) {
    this.database = database;
  }

  @Override
  public boolean handles(String owner) {
    return ENTRY.matcher(owner).matches() || owner.startsWith(Attachments.DRAFT + "issue-");
  }

  @Override
  public Seen seen(String owner, @Nullable Visitor visitor) {
    Matcher entry = ENTRY.matcher(owner);
    if (!entry.matches()) {
      return Seen.NOTHING;
    }
    return Viewer.of(visitor)
        .bind(
            database
                .sql(
                    "select "
                        + Viewer.PUBLIC_ENTRY
                        + ", "
                        + Viewer.IS_PARTY
                        + """
                        from issue_entry entry join issue on issue.id = entry.issue_id
                        where issue.number = :number and entry.id = :entry
                        """)
                .param("number", entry.group(1))
                .param("entry", Long.parseLong(entry.group(2))))
        .query((row, index) -> seen(row.getBoolean(1), row.getBoolean(2)))
        .optional()
        .orElse(Seen.NOTHING);
  }

  private static Seen seen(boolean everybody, boolean party) {
    return party ? Seen.ORIGINAL : everybody ? Seen.CLEAN_COPY : Seen.NOTHING;
  }
}
