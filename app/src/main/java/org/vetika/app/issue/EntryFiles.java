package org.vetika.app.issue;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.attachment.Attachment;
import org.vetika.app.attachment.Attachments;
import org.vetika.app.attachment.Downloads;
import org.vetika.app.attachment.FileViewer;
import org.vetika.app.attachment.ListedFile;

/** The files of entries: they come with the entry, and go only with a stub. */
@Component
public class EntryFiles {
  private final Attachments attachments;
  private final Downloads downloads;

  EntryFiles(Attachments attachments, Downloads downloads) {
    this.attachments = attachments;
    this.downloads = downloads;
  }

  /**
   * The files of entries as far as a viewer may see them, by entry, in two queries.
   *
   * @param entries that were read for the same viewer
   */
  public Map<Long, List<ListedFile>> of(
      String number, Collection<IssueEntry> entries, FileViewer viewer) {
    Map<String, Long> owners = new HashMap<>();
    entries.forEach(entry -> owners.put(IssueEntry.key(number, entry.id()), entry.id()));
    return downloads.list(owners.keySet(), viewer).stream()
        .collect(
            Collectors.groupingBy(
                file -> Objects.requireNonNull(owners.get(file.attachment().owner()))));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void attach(WaitingFiles files, String number, long entry) {
    files.drafts().forEach(draft -> attachments.attach(draft, IssueEntry.key(number, entry)));
  }

  List<Attachment> standing(String number, long entry) {
    return attachments.of(List.of(IssueEntry.key(number, entry))).stream()
        .filter(file -> !file.removed())
        .toList();
  }

  /** Takes files out of the record, each with a stub of its own. */
  @Transactional(propagation = Propagation.MANDATORY)
  void remove(List<Attachment> files, String reason, String by, UUID person) {
    files.forEach(file -> attachments.remove(file.id(), reason, by, person));
  }
}
