package org.vetika.app.issue.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.vetika.app.attachment.AttachmentChip;
import org.vetika.app.issue.EntryKind;
import org.vetika.app.issue.IssueDetail;
import org.vetika.app.issue.IssueEntry;
import org.vetika.app.issue.Side;
import org.vetika.app.web.PageContext;

/**
 * Makes the blocks of a thread: every entry in its place by time alone. What both sides state about
 * an answer one directly after the other stands side by side.
 */
final class IssueThread {
  private final EntryLines lines;
  private final EntryPosts posts;
  private final VerificationBlocks verifications;
  private final List<ThreadBlock> blocks = new ArrayList<>();

  /** What each side stated last about the newest answer. */
  private final Map<Side, IssueEntry> stated = new EnumMap<>(Side.class);

  /** Statements that will stand side by side. */
  private final Map<Side, IssueEntry> together = new EnumMap<>(Side.class);

  private IssueThread(IssueDetail detail, Map<Long, List<AttachmentChip>> files, PageContext page) {
    var words = new EntryWords(detail, files, page);
    this.lines = new EntryLines(words);
    this.posts = new EntryPosts(words);
    this.verifications = new VerificationBlocks(words);
  }

  static List<ThreadBlock> of(
      IssueDetail detail, Map<Long, List<AttachmentChip>> files, PageContext page) {
    var thread = new IssueThread(detail, files, page);
    detail.entries().forEach(thread::add);
    thread.closeVerification();
    return List.copyOf(thread.blocks);
  }

  private void add(IssueEntry entry) {
    if (entry.kind() == EntryKind.VERIFIED) {
      if (together.containsKey(entry.side())) {
        closeVerification();
      }
      together.put(entry.side(), entry);
      return;
    }
    closeVerification();
    if (entry.kind() == EntryKind.ANSWERED) {
      stated.clear();
    }
    blocks.add(block(entry));
  }

  private void closeVerification() {
    if (!together.isEmpty()) {
      blocks.add(verifications.block(together, stated));
      stated.putAll(together);
      together.clear();
    }
  }

  private ThreadBlock block(IssueEntry entry) {
    return switch (entry.kind()) {
      case RAISED -> posts.raised(entry);
      case RESUBMITTED, REPLIED, VISITED, MILESTONE, PROGRESS, CORRECTED -> posts.said(entry);
      case ANSWERED -> posts.answered(entry);
      case REFERRED -> entry.decision() == null ? lines.of(entry) : posts.notCompetent(entry);
      case JOINED ->
          entry.otherIssue() == null && (!entry.text().isEmpty() || entry.removed())
              ? posts.said(entry)
              : lines.of(entry);
      case ACCEPTED,
          RETURNED,
          ESCALATED,
          PAUSED,
          RESUMED,
          EXTENDED,
          SETTLED,
          SETTLED_ON_THE_SPOT,
          LEFT_UNVERIFIED,
          WITHDRAWN,
          MERGED,
          MOVED ->
          lines.of(entry);
      case VERIFIED -> throw new IllegalStateException("stands with its other side");
    };
  }
}
