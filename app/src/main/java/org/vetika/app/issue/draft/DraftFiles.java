package org.vetika.app.issue.draft;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.attachment.Attachments;
import org.vetika.app.issue.IssueEntry;

/** Hands the files of a draft to the entry that it becomes. */
@Component
class DraftFiles {
  private final Attachments attachments;
  private final JdbcClient database;

  DraftFiles(Attachments attachments, JdbcClient database) {
    this.attachments = attachments;
    this.database = database;
  }

  void handOver(IssueDraft draft, String number) {
    long entry =
        database
            .sql(
                """
                select min(entry.id) from issue_entry entry
                join issue on issue.id = entry.issue_id
                where issue.number = :number and entry.kind = 'raised'
                """)
            .param("number", number)
            .query((row, index) -> row.getLong(1))
            .single();
    attachments.attach(draft.filesOwner(), IssueEntry.key(number, entry));
  }
}
